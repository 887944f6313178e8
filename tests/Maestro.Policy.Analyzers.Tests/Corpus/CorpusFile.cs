using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Maestro.Policy.Analyzers.Tests.Conformance;
using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Corpus;

/// <summary>One theme of host code that is right: pieces that begin with <c>//# Title</c>, and may end that line with
/// <c>(allows 012)</c> where a rule that is off by default would speak.</summary>
internal sealed partial class CorpusFile
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Corpus");

    private readonly string _api;

    public CorpusFile(string api, string text)
    {
        _api = api;
        NeedsAspNet = text.Contains("using Microsoft.", StringComparison.Ordinal);
        Pieces = [.. Piece().Matches(text).Select(static piece => new CorpusPiece(
            piece.Groups["title"].Value, "MAESTRO" + piece.Groups["rule"].Value, piece.Groups["code"].Value))];
    }

    public ImmutableArray<CorpusPiece> Pieces { get; }

    /// <summary>Whether a piece is about what only ASP.NET Core brings.</summary>
    public bool NeedsAspNet { get; }

    /// <summary>The themes, as <c>Core/Name</c> and <c>Stub/Name</c>.</summary>
    public static IEnumerable<string> Names() =>
        Directory.GetFiles(Root, "*.cs", SearchOption.AllDirectories)
            .Select(static file => Path.ChangeExtension(Path.GetRelativePath(Root, file), null).Replace('\\', '/'))
            .Where(static name => !name.EndsWith("/Frame", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    public static CorpusFile Load(string name) => new(name.Split('/')[0], Read(name));

    /// <summary>How all pieces are compiled together: each in a file and a namespace of its own.</summary>
    public Snippet ToSnippet() => new("")
    {
        References = [_api == "Stub" ? Stub.Reference : References.Core, .. NeedsAspNet ? References.AspNet : []],
        Config = _api == "Stub"
            ? ImmutableDictionary<string, string>.Empty.Add("maestro.attribute_namespaces", "Stub.Policy")
            : ImmutableDictionary<string, string>.Empty,
    };

    public CSharpCompilation Compile()
    {
        CSharpCompilation empty = ToSnippet().Compile();
        CSharpParseOptions parsing = (CSharpParseOptions)empty.SyntaxTrees[0].Options;
        IEnumerable<SyntaxTree> pieces = Pieces.Select((piece, i) =>
            CSharpSyntaxTree.ParseText($"namespace Corpus.Piece{i}\n{{\n{piece.Code}}}\n", parsing, piece.Title));
        return empty.RemoveAllSyntaxTrees()
            .AddSyntaxTrees(pieces.Prepend(CSharpSyntaxTree.ParseText(Read(_api + "/Frame"), parsing, "Frame")));
    }

    private static string Read(string name) =>
        File.ReadAllText(Path.Combine(Root, name + ".cs")).ReplaceLineEndings("\n");

    [GeneratedRegex(
        @"^//# (?<title>[^\n]+?)( \(allows (?<rule>\d+)\))?\n(?<code>.*?)(?=^//# |\z)",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex Piece();
}

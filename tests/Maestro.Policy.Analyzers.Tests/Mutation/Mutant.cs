using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>One change of the analyzers' source.</summary>
/// <param name="File">The number of the file among those that are compiled.</param>
/// <param name="Original">The node that is changed.</param>
/// <param name="Replacement">What takes its place.</param>
internal sealed record Mutant(int File, SyntaxNode Original, SyntaxNode Replacement)
{
    private const int ShownLength = 240;

    public SyntaxTree Tree => Original.SyntaxTree;

    /// <summary>The member that is changed; none where it may run before any test does.</summary>
    public int? Member => Probes.MemberOf(Original, File);

    public SyntaxTree Apply() => Tree.WithRootAndOptions(
        ApplyTo(Tree.GetRoot()), Tree.Options);

    /// <summary>The member that is changed, with the change.</summary>
    public T ApplyTo<T>(T member)
        where T : SyntaxNode =>
        member.ReplaceNode(Original, Replacement.WithTriviaFrom(Original));

    /// <summary>File, line, what was there and what is there instead.</summary>
    public override string ToString()
    {
        int line = Original.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
        string path = Path.GetRelativePath(AnalyzersProject.Folder, Tree.FilePath);
        return $"{path}:{line}: {Shown(Original)}  ->  {Shown(Replacement)}";
    }

    private static string Shown(SyntaxNode node)
    {
        string text = node.WithoutTrivia().NormalizeWhitespace(" ", " ").ToString();
        return text.Length > ShownLength ? text[..ShownLength] + "…" : text;
    }
}

using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>The frame that examples stand in, as the pages' readers see it.</summary>
internal static partial class ExampleFrame
{
    private const string Place = "    // The example stands here.\n";

    private const string Usings =
        """
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Net.Http;
        using System.Text.Json;
        using System.Threading;
        using System.Threading.Tasks;
        using Maestro.Policy;


        """;

    /// <summary>A piece of C#, in the frame.</summary>
    public static Snippet Of(string code) =>
        new(Usings + Block("csharp").Replace(Place, code, StringComparison.Ordinal))
        {
            AdditionalFiles = Codebook(Block("json")),
        };

    /// <summary>A codebook, beside the empty frame.</summary>
    public static Snippet OfCodebook(string json) => Of("") with { AdditionalFiles = Codebook(json) };

    private static string Block(string language) =>
        CodeBlock().Matches(RuleFolder.Text("README.md")).Single(block => block.Groups["language"].Value == language)
            .Groups["code"].Value;

    private static ImmutableArray<(string Path, string Text)> Codebook(string json) =>
        [("refunds.codebook.json", json)];

    [GeneratedRegex(
        "^```(?<language>csharp|json)\n(?<code>.*?)^```$",
        RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeBlock();
}

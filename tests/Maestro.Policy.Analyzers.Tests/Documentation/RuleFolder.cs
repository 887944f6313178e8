namespace Maestro.Policy.Analyzers.Tests.Documentation;

/// <summary>The folder of the rules' pages, as it was copied beside the tests.</summary>
internal static class RuleFolder
{
    private static readonly string Path = System.IO.Path.Combine(AppContext.BaseDirectory, "docs", "rules");

    public static string Text(string file) =>
        File.ReadAllText(System.IO.Path.Combine(Path, file)).ReplaceLineEndings("\n");

    /// <summary>The ids that have a page.</summary>
    public static IEnumerable<string> Ids() =>
        Directory.GetFiles(Path, "MAESTRO*.md")
            .Select(static file => System.IO.Path.GetFileNameWithoutExtension(file)!);
}

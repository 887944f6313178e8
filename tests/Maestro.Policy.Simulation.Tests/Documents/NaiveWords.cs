using System.Text.RegularExpressions;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>The words that the reference's orchestrator 1.3.5 looks for.</summary>
internal static partial class NaiveWords
{
    private static readonly (string Task, string[] Cues)[] Kinds =
    [
        ("excel", ["excel", "xlsx", "csv", "表", "一覧", "集計"]),
        ("word", ["word", "docx", "文書", "要約"]),
        ("ppt", ["ppt", "pptx", "powerpoint", "slide", "slides", "deck", "スライド", "資料"]),
    ];

    private static readonly string[] Creating = ["作って", "作成", "make", "create"];

    private static readonly string[] Relative =
        ["おすすめ", "どっち", "どちら", "どれ", "比較", "which", "better", "?", "？"];

    private static readonly string[] Effects =
        ["メール", "送信", "送って", "send", "email", "upload", "投稿", "公開"];

    public static string[] Tasks(string prompt)
    {
        string lower = prompt.ToLowerInvariant();
        string[] named = [.. Kinds.Where(kind => kind.Cues.Any(lower.Contains)).Select(static kind => kind.Task)];

        return named.Length > 0 ? named
            : Creating.Any(lower.Contains) ? [.. Kinds.Select(static kind => kind.Task)]
            : [];
    }

    public static bool IsAmbiguous(string prompt) => Relative.Any(prompt.Contains);

    public static bool HasSideEffect(string prompt) => Effects.Any(prompt.Contains);

    public static bool HasAddress(string prompt) => Address().IsMatch(prompt);

    public static string Sanitize(string text) =>
        Address().Replace(text, "[REDACTED_EMAIL]").Replace("@", "[AT]", StringComparison.Ordinal);

    [GeneratedRegex(@"[A-Za-z0-9._%+\-]+@[A-Za-z0-9.\-]+\.[A-Za-z]{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}

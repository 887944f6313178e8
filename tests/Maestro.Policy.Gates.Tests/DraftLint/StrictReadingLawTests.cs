using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

public sealed class StrictReadingLawTests
{
    private static readonly DraftLinter Strict = new();
    private static readonly DraftLinter Reference = new(reading: DraftLintReading.Reference);

    private static readonly string[] Pieces =
    [
        .. DraftLintRules.Default.Patterns.SelectMany(pattern => pattern.Phrases),
        .. DraftLintRules.Default.RequiredPhrases,
        .. DraftLintRules.Default.ClauseWords,
        "not", "no", "non", "without", "cannot", "does not", "create", "binding", "effect", "never",
        " ", " ", " ", " ", "\n", "\r", "\t", "\u3000", ".", ",", ";", "-", "—", "*", "**", "_", "`", "~", "(",
        "x", "s", "7", "ſ", "İ", "ı", "é", "\u0301", "\u00AD", "\u200D", "²", "日本", "。", "ﬁ", "Ｌ", "🚑", "\uD83D",
    ];

    // Deviations.DraftsAreReadStrictly
    [Fact]
    public void OnTheVectors_StrictIsNeverLaxer() => DraftVectors.AssertAll(
        DraftVectors.Cases(), item => Laxer(DraftVectors.Text(item)));

    // The sequence of a seeded Random may change between runtimes; the law holds for any.
    [Fact]
    public void OnAnyMixture_StrictIsNeverLaxer()
    {
        Random random = new(5);
        int claims = 0;

        for (int i = 0; i < 20_000; i++)
        {
            string text = string.Concat(random.GetItems(Pieces, random.Next(1, 16)))
                + (i % 2 == 0 ? DraftVectors.Required : "");

            Assert.Null(Laxer(text));
            claims += Reference.Check(text).Match is null ? 0 : 1;
        }

        Assert.InRange(claims, 1000, 19_000);
    }

    [Fact]
    public void EvasionsThatTheVectorsKnow_AreClaims() => DraftVectors.AssertAll(
        DraftVectors.Cases().Where(item => item.GetProperty("evasion_suspect").GetBoolean()),
        item => Strict.Check(DraftVectors.Text(item)).Match is null ? "not found" : null);

    private static string? Laxer(string text)
    {
        int strict = Severity(Strict.Check(text));
        int reference = Severity(Reference.Check(text));

        return strict < reference ? $"{strict} instead of {reference} or more: {text}" : null;
    }

    private static int Severity(DraftLintResult result) => result.Outcome switch
    {
        DraftLintOutcome.Clean => 0,
        DraftLintOutcome.OutOfScope => 1,
        _ => 2,
    };
}

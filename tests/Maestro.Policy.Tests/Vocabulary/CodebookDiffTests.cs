using System.Collections.Immutable;

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookDiffTests
{
    private static readonly Codebook Older = Codebook.Parse(BookText.Small);

    [Fact]
    public void SameCodebook_HasNoChanges() => Assert.Empty(Codebook.Diff(Older, Codebook.Parse(BookText.Small)));

    [Theory]
    [InlineData("\"AMOUNT_HIGH\": 1", "\"AMOUNT_HIGH\": 1, \"LATE\": 2", "Added LATE")]
    [InlineData("\"fraud_gate\": 2", "\"fraud_gate\": 2, \"age_gate\": 3", "Added age_gate")]
    [InlineData("\"CLEAR\": 0, ", "", "Removed! CLEAR")]
    [InlineData("\"CLEAR\": 0", "\"CLEAR\": 7", "Renumbered! CLEAR")]
    [InlineData("\"CLEAR\": 0", "\"FINE\": 0", "Removed! CLEAR,NumberReused! FINE,Added FINE")]
    [InlineData("\"RUN\": 2", "\"RUN\": 3", "Renumbered! RUN")]
    [InlineData("\"CLEAR\"", "\"OK\": 2, \"CLEAR\"", "Renumbered! APPROVED,NumberReused! APPROVED,Renumbered! OK")]
    public void ChangedWord_IsTold(string part, string replacement, string expected) =>
        AssertChanges(BookText.With(part, replacement), expected);

    [Theory]
    [InlineData("\"layers\": { \"fraud_gate\": { \"may_seal\": true } }", "MeaningChanged fraud_gate")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"verdicts\": [\"RUN\"] } }", "MeaningChanged CLEAR")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"layers\": [\"fraud_gate\"] } }", "MeaningChanged CLEAR")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"sealed\": true } }", "MeaningChanged CLEAR")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"incident\": true } }", "MeaningChanged CLEAR")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"retired\": true } }", "MeaningChanged CLEAR")]
    [InlineData("\"reasons\": { \"CLEAR\": { \"description\": \"x\" } }, \"notes\": [\"y\"]", "")]
    public void ChangedMeaning_IsTold(string section, string expected) =>
        AssertChanges(BookText.WithSection(section), expected);

    [Fact]
    public void ChangedDeciders_AreTold() => AssertChanges(
        BookText.With(
            "\"layer_to", "\"final_decider_to_id\": { \"ADMIN\": 3, \"SYSTEM\": 1, \"USER\": 2 }, \"layer_to"),
        "Renumbered! ADMIN");

    [Fact]
    public void ChangedLayout_IsBreaking()
    {
        string fields = """
            { "name": "layer_id", "bits": 6 }, { "name": "decision_id", "bits": 2 },
            { "name": "overrideable", "bits": 1 }, { "name": "sealed", "bits": 1 },
            { "name": "final_decider_id", "bits": 2 }, { "name": "reason_code_id", "bits": 8 }
            """;

        AssertChanges(BookText.WithSection($"\"pack_spec\": {{ \"fields\": [{fields}] }}"), "LayoutChanged! pack_spec");
    }

    [Fact]
    public void ReasonThatDisplacesASystemReason_IsToldAsReuse()
    {
        ImmutableArray<CodebookChange> changes = Codebook.Diff(
            Older, Codebook.Parse(Raised(BookText.With("\"CLEAR\": 0", "\"CLEAR\": 0, \"LAST\": 255"))));

        Assert.Contains(changes, change => change is { Kind: CodebookChangeKind.NumberReused, Word: "LAST" });
        Assert.Contains(changes, change => change is { Kind: CodebookChangeKind.Renumbered, Word: "UNSPECIFIED" });
    }

    [Fact]
    public void ChangeUnderTheSameVersion_IsBreaking()
    {
        Codebook newer = Codebook.Parse(BookText.With("\"AMOUNT_HIGH\": 1", "\"AMOUNT_HIGH\": 1, \"LATE\": 2"));

        ImmutableArray<CodebookChange> changes = Codebook.Diff(Older, newer);

        Assert.Equal([CodebookChangeKind.VersionKept, CodebookChangeKind.Added], changes.Select(change => change.Kind));
        Assert.StartsWith("breaking: VersionKept: ", changes[0].ToString(), StringComparison.Ordinal);
        Assert.Equal("compatible: Added: The reason 'LATE' (2) is new.", changes[1].ToString());
    }

    private static void AssertChanges(string newer, string expected) => Assert.Equal(
        expected,
        string.Join(',', Codebook.Diff(Older, Codebook.Parse(Raised(newer)))
            .Select(change => $"{change.Kind}{(change.IsBreaking ? "!" : "")} {change.Word}")));

    private static string Raised(string text) =>
        text.Replace("\"codebook_version\": \"1\"", "\"codebook_version\": \"2\"");
}

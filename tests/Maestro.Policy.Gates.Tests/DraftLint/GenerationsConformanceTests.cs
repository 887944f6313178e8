using System.Text.Json;
using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Gates.Tests.DraftLint;

[Trait("Category", "Conformance")]
public sealed class GenerationsConformanceTests
{
    private static readonly Dictionary<string, DraftLintRules> Older = new()
    {
        ["v4"] = ReferenceGenerations.V4,
        ["v4_1"] = ReferenceGenerations.V41,
        ["v4_4"] = ReferenceGenerations.V44,
        ["v4_6"] = ReferenceGenerations.V44,
        ["v4_7"] = ReferenceGenerations.V44,
        ["v4_7_fixed"] = ReferenceGenerations.V47Fixed,
        ["v4_8"] = ReferenceGenerations.V47Fixed,
        ["v5_0_1"] = ReferenceGenerations.V47Fixed,
        ["kage_ethics"] = ReferenceGenerations.KageEthics,
        ["kage_lint"] = ReferenceGenerations.KageScope,
    };

    private readonly Dictionary<string, DraftLinter> _linters = new(
        Older.Select(each => KeyValuePair.Create(each.Key, new DraftLinter(each.Value, DraftLintReading.FirstMatch))))
    {
        ["v5_1_2"] = new(reading: DraftLintReading.Reference),
    };

    [Fact]
    public void EveryDraft_IsReadByEveryGenerationAsRecorded() => DraftVectors.AssertAll(
        DraftVectors.Cases("draft_lint_versions"),
        item =>
        {
            JsonElement verdicts = item.GetProperty("verdicts");
            string recorded = Line(_linters.Keys.Select(each => Outcome(verdicts.GetProperty(each))));
            string found = Line(_linters.Values.Select(each => each.Check(DraftVectors.Text(item)).Outcome));
            return found == recorded ? null : $"{found}\n    instead of {recorded}";
        });

    // Deviations.DraftsAreReadStrictly
    [Fact]
    public void StrictReading_IsNeverLaxerThanAnyGeneration()
    {
        (DraftLinter Strict, DraftLinter Older)[] pairs =
            [.. Older.Select(each => (new DraftLinter(each.Value), _linters[each.Key]))];

        DraftVectors.AssertAll(
            DraftVectors.Cases("draft_lint_versions"),
            item => pairs.Any(pair => IsClean(pair.Strict, item) && !IsClean(pair.Older, item)) ? "laxer" : null);
    }

    private static bool IsClean(DraftLinter linter, JsonElement item) =>
        linter.Check(DraftVectors.Text(item)).IsClean;

    private string Line(IEnumerable<DraftLintOutcome> outcomes) =>
        string.Join(", ", _linters.Keys.Zip(outcomes, (name, outcome) => $"{name} {outcome}"));

    private static DraftLintOutcome Outcome(JsonElement verdict) => verdict[1].GetString() switch
    {
        "DRAFT_LINT_OK" or "ETHICS_OK" => DraftLintOutcome.Clean,
        "DRAFT_ILLEGAL_BINDING" or "SAFETY_LEGAL_BINDING_CLAIM" or "ETHICS_LEGAL_BINDING_CLAIM" =>
            DraftLintOutcome.LegalClaim,
        "SAFETY_DISCRIMINATION_TERM" or "ETHICS_DISCRIMINATION_TERM" => DraftLintOutcome.DiscriminationTerm,
        "DRAFT_OUT_OF_SCOPE" => DraftLintOutcome.OutOfScope,
        var other => throw new InvalidOperationException($"No outcome is called {other}."),
    };
}

using System.Text.Json;

namespace Maestro.Policy.Compatibility.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class FixtureChainConformanceTests
{
    [Fact]
    public void RecordedFixtures_AreJudgedAlike() => RecordedCases.AssertAll("patch13_chain", (item, _) =>
        Judge(
            FixtureChain.Verify(
                RecordedFixture.File(item), RecordedFixture.Expectation(item.GetProperty("given"))),
            item.GetProperty("expect")));

    private static IEnumerable<string> Judge(FixtureVerdict verdict, JsonElement expect)
    {
        if (expect.TryGetProperty("raises", out _))
        {
            // DEV-UNKEYED-001
            return verdict.Reasons is [FixtureReason.InputUnreadable, ..] && !verdict.Passed
                ? []
                : [$"{verdict.Outcome} where the reference ends with an exception"];
        }

        string issues = RecordedCases.Issues(verdict.Issues, UnkeyedChainNames.WireName);
        string recorded = RecordedCases.Issues(expect);
        return RecordedCases.Differences(expect, Found(verdict))
            .Concat(issues == recorded ? [] : [$"issues are\n{issues}\ninstead of\n{recorded}"]);
    }

    private static Dictionary<string, object?> Found(FixtureVerdict verdict) => new()
    {
        ["actual_outcome"] = verdict.Outcome.WireName(),
        ["reason_codes"] = verdict.Reasons.Select(reason => reason.WireName()),
        ["file_exists"] = verdict.Exists,
        ["line_count"] = verdict.LineCount,
        ["parsed_row_count"] = verdict.RowCount,
        ["stored_head_hash"] = verdict.StoredHead,
        ["recomputed_head_hash"] = verdict.RecomputedHead,
        ["first_error_line"] = verdict.FirstErrorLine,
        ["integrity_error_count"] = verdict.IntegrityErrors,
        ["expected_condition_detected"] = verdict.Passed,
        ["reason_code_sequence_valid"] = verdict.HasExpectedReasons,
        ["passed"] = verdict.Passed,
    };
}

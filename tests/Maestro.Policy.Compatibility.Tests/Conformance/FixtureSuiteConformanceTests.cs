using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Compatibility.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class FixtureSuiteConformanceTests
{
    // Of the files that the reference writes and reads back; nothing is written here.
    private static readonly string[] Outputs = ["output_filename_set_exact", "output_files_exist"];

    [Fact]
    public void RecordedSuites_EndAlike() => RecordedCases.AssertAll("patch13_suite", (item, header) =>
        RecordedCases.Differences(
            Without(item.GetProperty("expect"), "result_json_sha256"),
            Found(FixtureSuite.Run(Manifest(item), Folder(item, header)))));

    private static JsonElement Without(JsonElement expect, string name) => JsonSerializer.SerializeToElement(
        expect.EnumerateObject()
            .Where(member => member.Name != name)
            .ToDictionary(member => member.Name, member => member.Value));

    private static byte[]? Manifest(JsonElement item) =>
        Text(item, "manifest_hex") is { } hex ? Convert.FromHexString(hex)
        : Text(item, "manifest_text") is { } text ? Encoding.UTF8.GetBytes(text)
        : null;

    private static Func<string, byte[]?> Folder(JsonElement item, JsonElement header)
    {
        Dictionary<string, string?> files = Files(header.GetProperty("fixture_files"));
        foreach ((string name, string? text) in
            item.TryGetProperty("files_changed", out JsonElement changed) ? Files(changed) : [])
        {
            files[name] = text;
        }

        return name => files.GetValueOrDefault(name) is { } text ? Encoding.UTF8.GetBytes(text) : null;
    }

    private static Dictionary<string, string?> Files(JsonElement files) => files.ValueKind == JsonValueKind.Object
        ? files.EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString())
        : [];

    private static string? Text(JsonElement item, string name) =>
        item.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;

    private static Dictionary<string, object?> Found(FixtureSuiteResult result) => new()
    {
        ["exit_code"] = result.ExitCode,
        ["overall_outcome"] = result.Outcome.WireName(),
        ["overall_reason_codes"] = result.Reasons.Select(reason => reason.WireName()),
        ["verified"] = result.IsVerified,
        ["failure_detail"] = result.FailureDetail,
        ["checks"] = Checks(result.Checks, []),
        ["counts"] = Counts(result.Counts),
        ["manifest_sha256"] = result.ManifestSha256,
        ["verify_verified"] = result.IsVerified,
        ["verify_checks"] = Checks(result.Checks, Outputs),
        ["case_outcomes"] = result.Cases.Select(each => new object[]
        {
            each.CaseId,
            each.Verdict.Outcome.WireName(),
            each.Verdict.Passed,
            each.Verdict.Reasons.Select(reason => reason.WireName()),
        }),
    };

    private static SortedDictionary<string, bool> Checks(FixtureSuiteChecks checks, string[] more)
    {
        SortedDictionary<string, bool> found = new(StringComparer.Ordinal)
        {
            ["canonical_valid_chain_passed"] = checks.IsValidChainValid,
            ["counts_consistent"] = checks.AreCountsConsistent,
            ["expected_tamper_cases_detected"] = checks.AreTamperedChainsDetected,
            ["manifest_valid"] = checks.IsManifestValid,
            ["reason_code_contract_valid"] = checks.AreReasonsAsExpected,
            ["required_cases_present"] = checks.IsManifestValid,
            ["safety_boundary_verified"] = true,
        };
        Array.ForEach(more, name => found[name] = true);
        return found;
    }

    private static SortedDictionary<string, int> Counts(FixtureSuiteCounts counts) => new(StringComparer.Ordinal)
    {
        ["expected_tamper_cases"] = counts.ExpectedTampered,
        ["failed_cases"] = counts.Failed,
        ["input_invalid_cases"] = counts.InputInvalid,
        ["passed_cases"] = counts.Passed,
        ["tamper_cases_detected"] = counts.DetectedTampered,
        ["total_cases"] = counts.Total,
        ["total_integrity_errors"] = counts.IntegrityErrors,
        ["total_rows_read"] = counts.Rows,
        ["unexpected_valid_cases"] = counts.UnexpectedlyValid,
        ["valid_cases"] = counts.Valid,
    };
}

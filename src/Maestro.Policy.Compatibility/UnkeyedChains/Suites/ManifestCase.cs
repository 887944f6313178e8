using System.Globalization;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Suites;

/// <summary>Looks whether a case of a manifest has the right form, and then whether it is the built-in one.</summary>
internal static class ManifestCase
{
    private static readonly string[] Texts =
    [
        "schema_version", "case_id", "fixture_name", "intended_mutation", "target", "expected_outcome",
        "expected_primary_reason_code",
    ];

    private static readonly string[] Fields =
    [
        .. Texts.Concat(["expected_additional_reason_codes", "expected_row_count", "expected_canonical_head_hash"])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>What is wrong with the form of a case, in the reference's words.</summary>
    public static string? Fault(ReferenceValue value)
    {
        if (value.Kind != ReferenceKind.Object)
        {
            return "Each manifest case must be a JSON object.";
        }

        string[] missing = [.. Fields.Where(field => !value.Members.ContainsKey(field))];
        string[] extra = [.. value.Members.Keys.Except(Fields).Order(StringComparer.Ordinal)];
        if (missing.Length + extra.Length > 0)
        {
            return "Manifest case fields mismatch; "
                + $"missing={ReferenceList.Of(missing)}, extra={ReferenceList.Of(extra)}.";
        }

        return Texts.FirstOrDefault(field => !value[field].IsNonEmptyText()) is { } empty
            ? $"Manifest field {empty} must be a non-empty string."
            : FaultOfContent(value);
    }

    /// <summary>Where a case of the right form differs from the built-in one, in the reference's words.</summary>
    public static string? Difference(ReferenceValue value, SuiteCase expected)
    {
        string? field = new (string Field, string Text)[]
        {
            ("fixture_name", expected.FixtureName),
            ("intended_mutation", expected.Mutation),
            ("target", expected.Target),
            ("expected_outcome", expected.Expected.Outcome.WireName()),
            ("expected_primary_reason_code", expected.Expected.PrimaryReason.WireName()),
            ("expected_row_count", expected.Expected.RowCount.ToString(CultureInfo.InvariantCulture)),
            ("expected_canonical_head_hash", expected.Expected.HeadHash),
        }.FirstOrDefault(each => value[each.Field].Text != each.Text).Field;
        IEnumerable<string> additional = expected.Expected.AdditionalReasons.Select(reason => reason.WireName());
        field ??= Additional(value).SequenceEqual(additional) ? null : "expected_additional_reason_codes";
        return field is null
            ? null
            : $"Manifest case {expected.CaseId} does not match the Patch 13 contract for {field}.";
    }

    private static string? FaultOfContent(ReferenceValue value)
    {
        ReferenceValue count = value["expected_row_count"];
        return
            !value["schema_version"].IsText(SuiteContract.CaseVersion) ? "Manifest case schema_version is invalid."
            : !IsLocal(value["fixture_name"].Text) ? "fixture_name must be a local JSONL filename."
            : !IsOutcome(value["expected_outcome"].Text) ? "Manifest expected_outcome is unknown."
            : !IsReason(value["expected_primary_reason_code"].Text) ? "Manifest primary reason code is unknown."
            : FaultOfAdditional(value) is { } fault ? fault
            : count.Kind != ReferenceKind.Integer || count.Text[0] is '-' or '0'
                ? "expected_row_count must be a positive integer."
            : !Sha256Chain.IsHash(value["expected_canonical_head_hash"].Text)
                ? "expected_canonical_head_hash must be a lowercase SHA-256 value."
            : null;
    }

    private static string? FaultOfAdditional(ReferenceValue value)
    {
        ReferenceValue additional = value["expected_additional_reason_codes"];
        ReferenceValue[] items = additional.Kind == ReferenceKind.Array ? [.. additional.Open().Items] : [];
        return
            additional.Kind != ReferenceKind.Array ? "expected_additional_reason_codes must be an array."
            : !items.All(item => item.Kind == ReferenceKind.String && IsReason(item.Text))
                ? "Manifest additional reason code is unknown."
            : items.DistinctBy(item => item.Text).Count() < items.Length
                ? "Expected additional reason codes must be unique."
            : items.Any(item => item.Text == value["expected_primary_reason_code"].Text)
                ? "The primary reason code must not appear in the allow-list."
            : null;
    }

    private static IEnumerable<string> Additional(ReferenceValue value) =>
        value["expected_additional_reason_codes"].Open().Items.Select(item => item.Text);

    private static bool IsLocal(string name) =>
        name.EndsWith(".jsonl", StringComparison.Ordinal) && !name.AsSpan().ContainsAny('/', '\\');

    private static bool IsOutcome(string name) =>
        Enum.GetValues<FixtureOutcome>().Any(outcome => outcome.WireName() == name);

    private static bool IsReason(string name) =>
        Enum.GetValues<FixtureReason>()
            .Any(reason => reason > FixtureReason.InputTooLarge && reason.WireName() == name);
}

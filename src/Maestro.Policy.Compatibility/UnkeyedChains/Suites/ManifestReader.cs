using System.Text;
using System.Text.Unicode;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Suites;

/// <summary>Looks whether a manifest is the one of the seven cases.</summary>
internal static class ManifestReader
{
    private static readonly string[] Fields = ["cases", "schema_version"];

    /// <summary>The first thing that is wrong with a manifest, in the reference's words.</summary>
    public static string? Fault(byte[]? manifest)
    {
        if (manifest is null)
        {
            return "Fixture manifest is missing.";
        }

        if (manifest.Length > FixtureSuite.MaxManifestBytes)
        {
            return "Fixture manifest has too many bytes.";
        }

        if (!Utf8.IsValid(manifest))
        {
            return "Fixture manifest is not valid UTF-8.";
        }

        ReferenceReading reading = ReferenceReader.Read(Encoding.UTF8.GetString(manifest));
        return reading.IsUnreadable ? "Fixture manifest can't be read."
            : reading.Fault is { } fault ? $"Fixture manifest is invalid JSON: {fault}."
            : Fault(reading.Value!);
    }

    private static string? Fault(ReferenceValue manifest)
    {
        if (manifest.Kind != ReferenceKind.Object)
        {
            return "Fixture manifest must be a JSON object.";
        }

        if (manifest.Members.Count != Fields.Length || !Fields.All(manifest.Members.ContainsKey))
        {
            return "Fixture manifest top-level fields are invalid.";
        }

        if (!manifest["schema_version"].IsText(SuiteContract.ManifestVersion))
        {
            return "Fixture manifest schema_version is invalid.";
        }

        ReferenceValue cases = manifest["cases"];
        return cases.Kind == ReferenceKind.Array
            ? Fault([.. cases.Open().Items.Select(each => each.Open())])
            : "Fixture manifest cases must be an array.";
    }

    // First each case by itself, then which ones they are, then what each says.
    private static string? Fault(ReferenceValue[] cases) =>
        cases.Select(ManifestCase.Fault).FirstOrDefault(fault => fault is not null)
        ?? (cases.Select(each => each["case_id"].Text).SequenceEqual(SuiteContract.Cases.Select(each => each.CaseId))
            ? cases.Zip(SuiteContract.Cases, ManifestCase.Difference).FirstOrDefault(fault => fault is not null)
            : "Fixture manifest must contain the seven Patch 13 cases in canonical order.");
}

using System.Text;
using System.Text.Unicode;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>Reads the verdict that the source of the rows gave itself, and holds it against the rows.</summary>
internal static class SourceVerdict
{
    public static void Check(ReadOnlySpan<byte> source, RuntimeFindings findings)
    {
        RuntimeReason? whole =
            source.Length > RuntimeChain.MaxSourceBytes ? RuntimeReason.InputTooLarge
            : !Utf8.IsValid(source) ? RuntimeReason.SourceUtf8Invalid
            : null;
        if (whole is { } reason)
        {
            findings.Add(reason);
            return;
        }

        ReferenceReading reading = ReferenceReader.Read(Encoding.UTF8.GetString(source));
        if (reading.IsUnreadable)
        {
            findings.GiveUp();
        }
        else if (reading.Value is not { } value)
        {
            findings.Add(RuntimeReason.SourceJsonInvalid);
        }
        else if (SchemaFault(value) is { } fault)
        {
            findings.AddSchemaFault(fault);
        }
        else
        {
            SourceComparison.Check(value, findings);
        }
    }

    // The first fault alone; what has no form isn't compared.
    private static string? SchemaFault(ReferenceValue source)
    {
        ReferenceValue rows = source["row_count"];
        return
            source.Kind != ReferenceKind.Object ? "Source verify artifact must be a JSON object."
            : !source["schema_version"].IsText("1.0") ? "Source verify schema_version must be the string 1.0."
            : source["tool"].Kind != ReferenceKind.String ? "Source verify tool must be a string."
            : !source["verified"].IsBoolean ? "Source verify verified must be a boolean."
            : rows.Kind != ReferenceKind.Integer || rows.Text[0] == '-'
                ? "Source verify row_count must be a non-negative integer."
            : !IsHead(source["head_hash"], rows.Text)
                ? "Source verify head_hash must be lowercase SHA-256 when rows exist."
            : source["errors"].Kind != ReferenceKind.Array ? "Source verify errors must be an array."
            : source["policy"].Kind != ReferenceKind.Object ? "Source verify policy must be an object."
            : !source["hmac_enabled"].IsBoolean ? "Source verify hmac_enabled must be a boolean."
            : null;
    }

    private static bool IsHead(ReferenceValue head, string rows) =>
        head.Kind == ReferenceKind.String && (rows == "0" || Sha256Chain.IsHash(head.Text));
}

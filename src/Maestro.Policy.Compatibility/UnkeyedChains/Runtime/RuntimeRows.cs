using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>Reads the runtime rows, and leaves out those that can't be part of a chain.</summary>
internal static class RuntimeRows
{
    private static readonly string[] Texts =
    [
        "schema_version", "run_id", "layer", "decision", "final_decider", "reason_code", "prev_hash", "row_hash",
        "chain_hash",
    ];

    private static readonly string[] Booleans = ["sealed", "overrideable", .. RuntimePolicy.Names];

    private static readonly string[] Required = [.. Texts, .. Booleans, "seq", "evidence"];

    public static void Read(ReadOnlySpan<byte> rows, RuntimeFindings findings)
    {
        ChainText text = ChainText.Of(rows);
        RuntimeReason? whole =
            text.IsTooLarge ? RuntimeReason.InputTooLarge
            : !text.IsUtf8 ? RuntimeReason.Utf8Invalid
            : text.Lines.Count == 0 ? RuntimeReason.Empty
            : null;
        if (whole is { } reason)
        {
            findings.Add(reason);
        }

        if (!text.Lines.All(line => Add(findings, line)))
        {
            findings.GiveUp();
        }
    }

    private static bool Add(RuntimeFindings findings, ChainLine line)
    {
        ReferenceReading reading = ReferenceReader.Read(line.Text);
        if (reading.IsUnreadable)
        {
            return false;
        }

        RuntimeReason? fault =
            reading.Value is not { } value ? RuntimeReason.JsonlInvalid
            : value.Kind != ReferenceKind.Object ? RuntimeReason.RowNotObject
            : !Required.All(value.Members.ContainsKey) ? RuntimeReason.RequiredFieldMissing
            : !HasTypes(value) ? RuntimeReason.FieldTypeInvalid
            : null;
        if (fault is { } reason)
        {
            findings.Add(reason, line.Number);
        }
        else
        {
            findings.Add(new ChainRow(line.Number, reading.Value!));
        }

        return true;
    }

    private static bool HasTypes(ReferenceValue row) =>
        row["seq"] is { Kind: ReferenceKind.Integer } seq
        && seq.Text[0] is not ('-' or '0')
        && row["evidence"].Kind == ReferenceKind.Object
        && Booleans.All(name => row[name].IsBoolean)
        && Texts.All(name => row[name].IsNonEmptyText());
}

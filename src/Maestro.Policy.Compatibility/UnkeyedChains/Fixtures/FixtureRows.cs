using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;

/// <summary>Reads the rows of a fixture and looks whether they can be hashed at all.</summary>
internal static class FixtureRows
{
    private static readonly string[] Texts =
        ["run_id", "layer", "decision", "final_decider", "reason_code", "prev_hash", "row_hash", "chain_hash"];

    private static readonly string[] Booleans = ["sealed", "overrideable"];

    private static readonly string[] Required =
        [.. Texts.Concat(Booleans).Append("seq").Order(StringComparer.Ordinal)];

    public static FixtureFindings Read(byte[]? file)
    {
        ChainText text = ChainText.Of(file);
        FixtureFindings findings = new() { Exists = file is not null, LineCount = text.Count };
        FixtureReason? whole =
            file is null ? FixtureReason.FixtureNotFound
            : text.IsTooLarge ? FixtureReason.InputTooLarge
            : !text.IsUtf8 ? FixtureReason.Utf8Invalid
            : text.Lines.Count == 0 ? FixtureReason.ChainEmpty
            : null;
        if (whole is { } reason)
        {
            findings.Add(reason);
        }
        else if (text.Lines.All(line => Add(findings, line)))
        {
            Check(findings);
        }
        else
        {
            findings.GiveUp();
        }

        return findings;
    }

    private static bool Add(FixtureFindings findings, ChainLine line)
    {
        ReferenceReading reading = ReferenceReader.Read(line.Text);
        if (reading.Value is { Kind: ReferenceKind.Object } value)
        {
            findings.Add(new ChainRow(line.Number, value));
        }
        else if (reading.Value is not null)
        {
            findings.Add(FixtureReason.RowNotObject, line.Number);
        }
        else if (reading.Fault is { } fault)
        {
            findings.Add(FixtureReason.JsonlInvalid, line.Number, FixtureDetails.InvalidJson(fault));
        }

        return !reading.IsUnreadable;
    }

    private static void Check(FixtureFindings findings)
    {
        foreach (ChainRow row in findings.Rows)
        {
            string[] missing = [.. Required.Where(name => !row.Value.Members.ContainsKey(name))];
            if (missing.Length > 0)
            {
                findings.Add(
                    FixtureReason.RequiredFieldMissing, row.Line, FixtureDetails.MissingFields(missing));
            }
            else if (!HasTypes(row.Value))
            {
                findings.Add(FixtureReason.FieldTypeInvalid, row.Line);
            }
        }
    }

    private static bool HasTypes(ReferenceValue row) =>
        row["seq"].Kind == ReferenceKind.Integer
        && Booleans.All(name => row[name].IsBoolean)
        && Texts.All(name => row[name].IsNonEmptyText());
}

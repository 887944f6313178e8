using System.Collections.Immutable;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Audit.Verification;
using Maestro.Policy.Vocabulary;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>The index of a folder: a line for each incident whose run has ended.</summary>
internal sealed class IncidentIndex(IncidentFiles files, IncidentNames names, IncidentLogOptions options)
{
    private static readonly string[] Own =
    [
        "incident_id", "run_id", "created_at", "primary_reason_code", "final_state", "sealed", "arl_path", "rows",
        "head_hash",
    ];

    /// <summary>Checks the members that the host adds.</summary>
    /// <exception cref="ArgumentException">One has no name, or that of another.</exception>
    public static void Check(ImmutableArray<AuditField> fields)
    {
        if (fields.IsDefault)
        {
            throw new ArgumentException("There is no list of members of the index.");
        }

        HashSet<string> names = new(Own, StringComparer.Ordinal);
        foreach (AuditField field in fields)
        {
            if (string.IsNullOrEmpty(field.Name) || !Utf16.IsWellFormed(field.Name) || !names.Add(field.Name))
            {
                throw new ArgumentException($"'{field.Name}' can't be the name of another member of the index.");
            }
        }
    }

    /// <summary>Adds an entry; a line that somebody died in is set aside first.</summary>
    /// <returns>Whether there was such a line.</returns>
    /// <exception cref="IOException">The entry isn't in the index.</exception>
    public bool Add(IncidentRecord record)
    {
        RowMembers members = new();
        members.Begin();
        members.Add("incident_id", record.IncidentId);
        members.Add("run_id", record.RunId);
        members.Add("created_at", RowTime.Text(record.CreatedAt, options.Timestamps));
        members.Add("primary_reason_code", record.PrimaryReason);
        members.Add("final_state", record.FinalState);
        members.Add("sealed", record.IsSealed);
        members.Add("arl_path", Path.GetFileName(record.Path));
        foreach (AuditField field in options.IndexFields)
        {
            members.Add(field.Name, field.Value);
        }

        members.Add("rows", (AuditValue)record.Rows);
        members.Add("head_hash", record.Head);
        using FileStream file = files.Open(IncidentNames.Index);
        bool isTorn = TornTail.SetAside(files, file, IncidentNames.Index + IncidentNames.Torn);
        IncidentFiles.Append(file, [(byte)'{', .. members.Written, (byte)'}', (byte)'\n']);
        return isTorn;
    }

    /// <summary>Sets a line aside that somebody died in.</summary>
    /// <returns>Whether there was such a line.</returns>
    public bool Mend()
    {
        if (!files.Exists(IncidentNames.Index))
        {
            return false;
        }

        using FileStream file = files.Open(IncidentNames.Index);
        return TornTail.SetAside(files, file, IncidentNames.Index + IncidentNames.Torn);
    }

    /// <summary>Reads the index.</summary>
    /// <param name="entered">Is called with the number of each entry.</param>
    /// <returns>How many lines aren't entries.</returns>
    /// <exception cref="InvalidDataException">A line is too long to be one.</exception>
    public int Read(Action<int> entered)
    {
        using FileStream? file = files.OpenToRead(IncidentNames.Index);
        if (file is null)
        {
            return 0;
        }

        int bad = 0;
        JsonTape tape = new();
        LineScanner lines = new(file);
        while (lines.Read(out ReadOnlySpan<byte> line))
        {
            if (LineScanner.IsBlank(line))
            {
                continue;
            }

            if (Id(tape, line) is not { } id)
            {
                bad++;
            }
            else if (names.TryNumber(id, out int number))
            {
                entered(number);
            }
        }

        return lines.IsTooLong
            ? throw new InvalidDataException(
                $"Line {lines.Number + 1} of '{files.PathOf(IncidentNames.Index)}' is too long.")
            : bad;
    }

    private static string? Id(JsonTape tape, ReadOnlySpan<byte> line) =>
        tape.TryRead(line, AuditDialect.Reference, out _) && tape[0].Kind == JsonTokenKind.Object
            ? tape.FindText("incident_id"u8)
            : null;
}

using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>Writes the rows of incident files, one after the other.</summary>
internal sealed class RowLines(IncidentLogOptions options)
{
    private const string Replay = "context_replay";
    private const string Sequence = "context_seq";
    private const string Post = "context_post";

    // What a row takes besides its further members, and what a UTF-16 unit takes at most.
    private const int Frame = 16 * 1024;
    private const int PerUnit = 6;

    private readonly RowMembers _members = new();
    private readonly JsonBytes _lines = new();

    /// <summary>Which rows are kept.</summary>
    public IncidentSelection Selection => options.Window.Selection;

    /// <summary>Refuses rows that could not be put on record when an incident brings them up.</summary>
    /// <exception cref="ArgumentException">The row has a member of the log's own, or is too long.</exception>
    public static void Check(AuditRow row)
    {
        long length = Frame + (PerUnit * row.Decision.RunId.Length);
        foreach (AuditField field in row.Extra)
        {
            if (field.Name is Replay or Sequence or Post)
            {
                throw new ArgumentException($"The member '{field.Name}' is the log's own.", nameof(row));
            }

            length += PerUnit * ((long)field.Name.Length + Length(field.Value));
        }

        if (length > LineScanner.MaxLength)
        {
            CheckLength(row);
        }
    }

    /// <summary>Signs rows.</summary>
    /// <returns>Their lines, until the next call.</returns>
    public ReadOnlySpan<byte> Sign(ReadOnlySpan<IncidentRow<AuditRow>> rows, ChainSigner signer)
    {
        _lines.Clear();
        foreach (ref readonly IncidentRow<AuditRow> row in rows)
        {
            RowBody.Write(_members, row.Row, options.Timestamps);
            AddContext(row);
            signer.Sign(_members, _lines);
        }

        return _lines.Written;
    }

    private static int Length(in AuditValue value) => value.IsText ? value.ToString().Length : value.Json.Length;

    private static void CheckLength(AuditRow row)
    {
        RowMembers members = new();
        RowBody.Write(members, row, AuditTimestamps.UtcMicroseconds);
        if (members.Written.Length > LineScanner.MaxLength - Frame)
        {
            throw new ArgumentException("The row is longer than a verifier reads.", nameof(row));
        }
    }

    private void AddContext(in IncidentRow<AuditRow> row)
    {
        switch (row.Context)
        {
            case IncidentContext.Before:
                _members.Add(Replay, isTrue: true);
                _members.Add(Sequence, (AuditValue)row.Sequence);
                break;
            case IncidentContext.After:
                _members.Add(Post, isTrue: true);
                break;
        }
    }
}

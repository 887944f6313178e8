using System.Text;
using Maestro.Policy.Audit.Chain;

namespace Maestro.Policy.Audit.Incidents;

/// <summary>The incident file of a run, while the run goes on.</summary>
internal sealed class ChainFile(
    IncidentFiles files, FileStream file, string incidentId, ChainSigner signer, RowLines lines)
{
    private readonly string _name = Path.GetFileName(file.Name);
    private readonly IncidentSummary _summary = new(lines.Selection);
    private long _length;
    private bool _isWriting;

    /// <summary>How many rows are on record.</summary>
    public long Rows => signer.Rows;

    /// <summary>Puts rows on record, all of them or none.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    public void Append(ReadOnlySpan<IncidentRow<AuditRow>> rows)
    {
        Span<byte> head = stackalloc byte[RowHash.Length];
        (long count, _) = (signer.Rows, signer.Head.TryCopyTo(head));
        try
        {
            ReadOnlySpan<byte> signed = lines.Sign(rows, signer);
            Check();
            _isWriting = true;
            IncidentFiles.Append(file, signed);
            _isWriting = false;
            _length += signed.Length;
        }
        catch
        {
            signer.GoOnFrom(count, head);
            throw;
        }

        foreach (IncidentRow<AuditRow> row in rows)
        {
            DecisionRecord decision = row.Row.Decision;
            _summary.Add(decision.Verdict, decision.IsSealed, decision.Reason.Name);
        }
    }

    /// <summary>What the index will say of it.</summary>
    public IncidentRecord Record(string runId, string finalState, DateTimeOffset now) => new()
    {
        IncidentId = incidentId,
        RunId = runId,
        CreatedAt = now,
        PrimaryReason = _summary.Reason,
        FinalState = finalState,
        IsSealed = _summary.IsSealed,
        Path = file.Name,
        Rows = signer.Rows,
        Head = Encoding.ASCII.GetString(signer.Head),
    };

    /// <summary>Closes the file; one that never got a row is taken away.</summary>
    public void Close()
    {
        file.Dispose();
        signer.Dispose();
        try
        {
            if (Rows == 0)
            {
                files.Delete(_name);
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // There is nothing in it that anybody relies on; it is set aside when the folder is opened next.
        }
    }

    // Invariant: rows go where the next reader looks, after the rows that were signed, and nothing else.
    private void Check()
    {
        if (!files.Exists(_name))
        {
            throw new IOException($"The incident file '{file.Name}' was taken away.");
        }

        // What is left of a writing that failed, where it could not be taken back at once.
        if (_isWriting && file.Length > _length)
        {
            file.SetLength(_length);
        }

        _isWriting = false;
        if (file.Length != _length)
        {
            throw new IOException($"The incident file '{file.Name}' was changed by somebody else.");
        }
    }
}

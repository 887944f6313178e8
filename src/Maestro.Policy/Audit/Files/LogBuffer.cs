using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy.Audit.Files;

/// <summary>The rows that are signed and not yet written.</summary>
internal sealed class LogBuffer : IDisposable
{
    private readonly ChainSigner _signer;
    private readonly AuditTimestamps _timestamps;
    private readonly RowMembers _members = new();
    private JsonBytes _lines = new();
    private LogPosition _start;

    public LogBuffer(ChainSigner signer, AuditTimestamps timestamps, LogPosition start)
    {
        (_signer, _timestamps, _start) = (signer, timestamps, start);
        GoOnFrom(start);
    }

    /// <summary>How many bytes wait.</summary>
    public int Length => _lines.Length;

    /// <summary>How long the file will be with them.</summary>
    public long FileLength => _start.FileLength + Length;

    /// <summary>Signs a row.</summary>
    /// <exception cref="ArgumentException">It is longer than a verifier reads.</exception>
    public void Add(AuditRow row)
    {
        RowBody.Write(_members, row, _timestamps);
        if (_members.Written.Length + _signer.Frame > LineScanner.MaxLength)
        {
            throw new ArgumentException("The row is longer than a verifier reads.", nameof(row));
        }

        _signer.Sign(_members, _lines);
    }

    /// <summary>Signs a row in which the log says something about itself.</summary>
    public void AddEvent(DateTimeOffset time, string name, params ReadOnlySpan<AuditField> fields)
    {
        RowBody.Begin(_members, time, _timestamps);
        _members.Add(LogEvents.Member, name);
        foreach (AuditField field in fields)
        {
            _members.Add(field.Name, field.Value);
        }

        _signer.Sign(_members, _lines);
    }

    /// <summary>Signs with another key from now on.</summary>
    public void Use(AuditKey key) => _signer.Use(key);

    /// <summary>Hands out what waits.</summary>
    /// <param name="lines">An empty buffer, which is filled instead from now on; gets the lines.</param>
    /// <returns>How far the log goes when they are written.</returns>
    public LogPosition Take(ref JsonBytes lines)
    {
        long rows = _signer.Rows - _start.Rows;
        LogPosition end = _start with
        {
            Rows = _signer.Rows,
            Head = Encoding.ASCII.GetString(_signer.Head),
            FileRows = _start.FileRows + rows,
            FileLength = FileLength,
        };
        (_lines, lines) = (lines, _lines);
        _start = end;
        return end;
    }

    /// <summary>Forgets what waits, and goes on from where the log is.</summary>
    public void GoOnFrom(LogPosition position)
    {
        _lines.Clear();
        _start = position;
        _signer.GoOnFrom(position.Rows, Encoding.ASCII.GetBytes(position.Head));
    }

    public void Dispose() => _signer.Dispose();
}

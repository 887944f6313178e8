using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy;

/// <summary>Signs rows in memory, each with the one before it, for a host that keeps the lines itself.</summary>
/// <remarks>Nothing is on record by it: <see cref="JsonlAuditLog"/> is the log that is. Not safe for use by several
/// threads at once.</remarks>
public sealed class AuditChain : IDisposable
{
    private readonly ChainSigner _signer;
    private readonly AuditTimestamps _timestamps;
    private readonly RowMembers _members = new();
    private readonly JsonBytes _line = new();

    /// <summary>Begins a chain.</summary>
    /// <param name="key">What rows are signed with. It is the caller's to dispose of, after the chain.</param>
    /// <param name="chainId">What the rows call the chain; not empty.</param>
    /// <param name="timestamps">How times are written.</param>
    /// <exception cref="ArgumentException">The key can't sign, or the chain has no name.</exception>
    public AuditChain(AuditKey key, string chainId, AuditTimestamps timestamps = AuditTimestamps.UtcMicroseconds)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentException.ThrowIfNullOrEmpty(chainId);
        if (!key.CanSign)
        {
            throw new ArgumentException($"The key '{key.Id}' is only for verifying.", nameof(key));
        }

        (_signer, _timestamps) = (new(key, chainId), timestamps);
    }

    /// <summary>How many rows were signed.</summary>
    /// <value>0 at first.</value>
    public long Rows => _signer.Rows;

    /// <summary>The hash of the last row.</summary>
    /// <value>64 lower-case hexadecimal digits; zeros at first.</value>
    public string Head => Encoding.ASCII.GetString(_signer.Head);

    /// <summary>Signs a row.</summary>
    /// <param name="row">The row.</param>
    /// <returns>Its line in UTF-8, with the line feed at its end; it may be looked at until the next row is
    /// signed.</returns>
    /// <exception cref="ArgumentException">A text of the row holds half a character. The chain is as before.
    /// </exception>
    public ReadOnlySpan<byte> Sign(AuditRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        _line.Clear();
        RowBody.Write(_members, row, _timestamps);
        _signer.Sign(_members, _line);
        return _line.Written;
    }

    /// <summary>Lets go of the key.</summary>
    public void Dispose() => _signer.Dispose();
}

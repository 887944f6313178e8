using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy;

/// <summary>Checks that the rows of an audit log are what was signed, in the order in which they were signed.</summary>
public static class AuditVerifier
{
    /// <summary>Reads a log from its beginning, in memory that doesn't grow with it.</summary>
    /// <param name="log">The log: a JSON object a line, in UTF-8. Blank lines don't count.</param>
    /// <param name="key">What the rows were signed with.</param>
    /// <param name="options">How it is verified; by default (<see langword="null"/>) as the library's own log, and
    /// strictly: a row that two readers could read differently is wrong.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="IOException">The log can't be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static AuditVerification Verify(
        Stream log,
        AuditKey key,
        AuditVerifierOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        using ChainWalk walk = new(key, options.Format, options.Dialect);
        LineScanner lines = new(log);
        while (lines.Read(out ReadOnlySpan<byte> line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (line.ContainsAnyExcept(" \t\r"u8) && walk.Next(line, out string? detail) is { } fault)
            {
                bool isTorn = fault == AuditFault.NotJson && !lines.HasEnd;
                return new(walk.Rows, walk.Head, isTorn ? AuditFault.TornTail : fault, lines.Number, detail);
            }
        }

        string tooLong = $"A row has more than {LineScanner.MaxLength} bytes.";
        return lines.IsTooLong
            ? new(walk.Rows, walk.Head, AuditFault.NotJson, lines.Number + 1, tooLong)
            : new(walk.Rows, walk.Head);
    }
}

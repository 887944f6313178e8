using Maestro.Policy.Audit.Chain;
using Maestro.Policy.Audit.Verification;

namespace Maestro.Policy;

/// <summary>Checks that the rows of an audit log are what was signed, in the order in which they were signed.</summary>
public static class AuditVerifier
{
    /// <summary>Reads one file from its beginning, in memory that doesn't grow with it. Without its anchor, rows may be
    /// missing at its end.</summary>
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
        using ChainWalk walk = new([key, .. options.FurtherKeys], options.Format, options.Dialect);
        return FileVerifier.Verify(log, walk, anchor: null, isOurs: false, options.Progress, cancellationToken);
    }

    /// <summary>Reads all files of a log, against its anchor where there is one.</summary>
    /// <param name="path">The file that is written, or was last.</param>
    /// <param name="key">What the rows were signed with.</param>
    /// <param name="options">How it is verified; by default (<see langword="null"/>) as the library's own log, and
    /// strictly.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was found in each file, in the order in which they were written: the log is right when all of them
    /// are.</returns>
    /// <exception cref="IOException">A file can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file may not be read.</exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public static IReadOnlyList<AuditFileVerification> VerifyFiles(
        string path,
        AuditKey key,
        AuditVerifierOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        ArgumentNullException.ThrowIfNull(key);
        options ??= new();
        using LogVerifier verifier = new(path, [key, .. options.FurtherKeys], options, cancellationToken);
        return verifier.Run();
    }
}

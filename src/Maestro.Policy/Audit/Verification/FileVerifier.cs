using Maestro.Policy.Audit.Anchors;
using Maestro.Policy.Audit.Chain;

namespace Maestro.Policy.Audit.Verification;

/// <summary>Verifies one file of a log, from where a walk is.</summary>
internal static class FileVerifier
{
    /// <summary>Verifies a file.</summary>
    /// <param name="log">The file.</param>
    /// <param name="walk">Goes on through it.</param>
    /// <param name="anchor">The anchor that the file has to agree with; nothing where there is none.</param>
    /// <param name="isOurs">Whether every line has an end, as the library writes them.</param>
    /// <param name="progress">Gets how much was read.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>What was found.</returns>
    public static AuditVerification Verify(
        Stream log,
        ChainWalk walk,
        Anchor? anchor,
        bool isOurs,
        IProgress<long>? progress,
        CancellationToken cancellationToken)
    {
        long before = walk.Rows;
        LineScanner lines = new(log, progress);
        while (lines.Read(out ReadOnlySpan<byte> line))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (LineScanner.IsBlank(line))
            {
                continue;
            }

            if (isOurs && !lines.HasEnd)
            {
                return Bad(AuditFault.TornTail, lines.Number, "The last line has no end.");
            }

            if (walk.Next(line, out string? detail) is { } fault)
            {
                bool isTorn = fault == AuditFault.NotJson && !lines.HasEnd;
                return Bad(isTorn ? AuditFault.TornTail : fault, lines.Number, detail);
            }

            if (walk.Rows - before == anchor?.FileRows
                && (walk.Head != anchor.Head || lines.Length != anchor.FileLength))
            {
                const string Other = "The anchor names another row, or another place for it.";
                return new(walk.Rows - before - 1, walk.Head, AuditFault.AnchorHead, lines.Number, Other);
            }
        }

        long rows = walk.Rows - before;
        return lines.IsTooLong ? Bad(
                AuditFault.NotJson, lines.Number + 1, $"A row has more than {LineScanner.MaxLength} bytes.")
            : rows < anchor?.FileRows ? Bad(
                AuditFault.AnchorCount, lines.Number + 1, $"There are {rows} rows; the anchor says {anchor.FileRows}.")
            : new(rows, walk.Head);

        AuditVerification Bad(AuditFault fault, long line, string? detail) =>
            new(walk.Rows - before, walk.Head, fault, line, detail);
    }
}

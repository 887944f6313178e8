using System.Runtime.CompilerServices;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    /// <summary>Decides the requests of a log once more, and says which would be decided otherwise now: after a gate, a
    /// rule or a codebook was changed, say. No row, no permit, no approval used up, nobody told.</summary>
    /// <param name="log">The rows of the log, as <see cref="AuditReader"/> reads them: verify it first.</param>
    /// <param name="requests">Finds the request that a digest stands for; <see langword="null"/> where there is
    /// none. What it finds is checked against the digest.</param>
    /// <param name="runs">Makes the run that a row belongs to, with the facts that the host vouched for; by default
    /// (<see langword="null"/>) it has the row's id and no facts.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>Every row in its order, with what became of it.</returns>
    /// <exception cref="InvalidOperationException">Nothing stands for a request in this pipeline's log.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public IAsyncEnumerable<ReplayedRow> ReplayAsync(
        IEnumerable<AuditEntry> log,
        Func<RequestDigest, CancellationToken, ValueTask<T?>> requests,
        Func<AuditEntry, RunContext>? runs = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentNullException.ThrowIfNull(requests);
        return _settings.Digest is null
            ? throw new InvalidOperationException("This pipeline has no digest, so that no row names its request.")
            : Replay(log, requests, runs ?? Run, cancellationToken);
    }

    private static RunContext Run(AuditEntry entry) => new(entry.RunId ?? "");

    private bool IsReplayable(AuditEntry entry) =>
        entry.Verdict is not null
        && entry.Reason != Codebook[SystemReason.AuditUnavailable].Name
        && !string.IsNullOrEmpty(entry.RunId)
        && entry[AuditFields.Approvals] is null
        && entry[AuditFields.Acknowledged] is null
        && entry[AuditFields.TicketEvent] is null;

    private static bool IsSame(AuditEntry entry, in DecisionRecord decision) =>
        entry.Verdict == decision.Verdict
        && entry.Reason == decision.Reason.Name
        && entry.Layer == decision.Layer.Name
        && entry.Decider == decision.Decider
        && entry.IsSealed == decision.IsSealed;

    private bool IsDigestOf(T request, RequestDigest digest)
    {
        try
        {
            return _settings.Digest!(request) == digest;
        }
        catch (Exception)
        {
            // What can't be digested isn't what was decided.
            return false;
        }
    }

    private async IAsyncEnumerable<ReplayedRow> Replay(
        IEnumerable<AuditEntry> log,
        Func<RequestDigest, CancellationToken, ValueTask<T?>> requests,
        Func<AuditEntry, RunContext> runs,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (AuditEntry entry in log)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!IsReplayable(entry))
            {
                yield return new(entry, ReplayOutcome.NotReplayed, replayed: null);
                continue;
            }

            yield return await Replay(entry, requests, runs, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<ReplayedRow> Replay(
        AuditEntry entry,
        Func<RequestDigest, CancellationToken, ValueTask<T?>> requests,
        Func<AuditEntry, RunContext> runs,
        CancellationToken cancellationToken)
    {
        if (!RequestDigest.TryParse(entry[_settings.DigestField]?.ToString(), out RequestDigest digest)
            || await requests(digest, cancellationToken).ConfigureAwait(false) is not { } request
            || !IsDigestOf(request, digest))
        {
            return new(entry, ReplayOutcome.NoRequest, replayed: null);
        }

        Explanation found = await ExplainAsync(request, runs(entry), cancellationToken).ConfigureAwait(false);
        bool isSame = IsSame(entry, found.Decision);
        return new(entry, isSame ? ReplayOutcome.Same : ReplayOutcome.Diverged, found.Decision);
    }
}

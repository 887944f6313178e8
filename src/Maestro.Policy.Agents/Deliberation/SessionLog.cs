using System.Collections.Immutable;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Puts a session on record around the decision that a pipeline takes about it: opened and ballots before, the
/// council's decision on the very row, closed after it.</summary>
/// <remarks>Invariant: the pipeline waits for all of them. A session that isn't on record as a whole doesn't
/// run.</remarks>
internal sealed class SessionLog(IAuditLog log, ImmutableArray<CouncilRecord> records, CouncilGateOptions words)
    : IAuditLog
{
    public async ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        foreach (CouncilRecord record in records)
        {
            AuditRow next = record is CouncilDecided ? With(row, record) : Step(row, record);
            await log.AppendAsync(next, cancellationToken).ConfigureAwait(false);
        }
    }

    private static AuditRow With(AuditRow row, CouncilRecord record) =>
        new(row.Time, row.Decision, [.. row.Extra, record.ToField()]);

    // Invariant: only a pipeline lets anything run, so a step of a session is a pause on record.
    private AuditRow Step(AuditRow row, CouncilRecord record) => record.ToRow(
        row.Time,
        row.Decision.RunId,
        new(words.Layer, Verdict.Hitl, IsSealed: false, IsOverridable: false, Decider.System, words.NoConsensusReason));
}

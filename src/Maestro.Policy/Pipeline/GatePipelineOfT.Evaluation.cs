using System.Collections.Immutable;
using Maestro.Policy.Audit.Rows;
using Maestro.Policy.Decisions;
using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    /// <summary>One evaluation on its way; a value, so that one that nobody waits for leaves no garbage.</summary>
    private struct Evaluation(T request, Inquiry inquiry, ImmutableArray<Approval> approvals, GateMode mode)
    {
        public readonly T Request = request;
        public readonly Inquiry Inquiry = inquiry;
        public readonly ImmutableArray<Approval> Approvals = approvals;
        public Tally Tally = new(mode);
        public RequestDigest Digest;
        public bool DigestFaulted;
        public DateTimeOffset? Time;
        public long Expiry;
        public bool HasUsedApprovals;
    }

    /// <summary>What the pipeline's decisions need of it.</summary>
    private sealed class Origin(GatePipeline<T> pipeline) : DecisionOrigin<T>
    {
        public override Codebook Codebook => pipeline.Codebook;

        public override TimeProvider Time => pipeline._settings.Time;

        public override void Acknowledge(in DecisionRecord decision, string justification)
        {
            if (pipeline._settings.Audit is { } audit)
            {
                AuditRow row = new(Time.GetUtcNow(), decision, new AuditField(AuditFields.Acknowledged, justification));
                audit.AppendAsync(row, CancellationToken.None).AsTask().GetAwaiter().GetResult();
            }
        }
    }
}

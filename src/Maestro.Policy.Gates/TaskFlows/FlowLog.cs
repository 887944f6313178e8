namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>Puts the steps of a task on record that no gate took.</summary>
internal sealed class FlowLog(
    IAuditLog log, TimeProvider time, string taskId, string runId, Layer layer, ReasonCode failedReason)
{
    /// <summary>It is about to be made anew.</summary>
    public ValueTask Retry(in DecisionRecord objection, int attempt, CancellationToken cancellationToken) =>
        Append("retry", objection.Header with { Verdict = Verdict.Hitl }, attempt, cancellationToken);

    /// <summary>It came to its end.</summary>
    public ValueTask End<TResult>(
        TaskOutcome<TResult> outcome, Decider asked, CancellationToken cancellationToken) =>
        Append(Word(outcome.End), Header(outcome, asked), outcome.Attempts, cancellationToken);

    private RowHeader Header<TResult>(TaskOutcome<TResult> outcome, Decider asked) => outcome.End switch
    {
        TaskEnd.Failed or TaskEnd.EffectFailed =>
            new(layer, Verdict.Stop, false, false, Decider.System, failedReason),
        TaskEnd.Refused => outcome.Decision.Header with
        {
            Verdict = Verdict.Stop, IsOverridable = false, Decider = asked,
        },
        _ => outcome.Decision.Header,
    };

    private ValueTask Append(string step, RowHeader header, int attempt, CancellationToken cancellationToken) =>
        log.AppendAsync(
            new AuditRow(
                time.GetUtcNow(),
                runId,
                header,
                new AuditField("task_id", taskId),
                new AuditField("task_event", step),
                new AuditField("attempt", attempt)),
            cancellationToken);

    private static string Word(TaskEnd end) => end switch
    {
        TaskEnd.Done => "done",
        TaskEnd.Held => "held",
        TaskEnd.Refused => "refused",
        TaskEnd.Stopped => "stopped",
        TaskEnd.EffectFailed => "effect_failed",
        _ => "failed",
    };
}

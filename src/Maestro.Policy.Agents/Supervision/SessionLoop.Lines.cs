using System.Globalization;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Workers.Events;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Recovery;
using Maestro.Policy.Workers.Tokens;

namespace Maestro.Policy.Agents.Supervision;

/// <content>What workers say.</content>
internal sealed partial class SessionLoop
{
    // Beyond that, what a worker says at once is counted, and shown when it stands still for a moment.
    private const int MaxShown = 20;

    private static readonly ProtocolLimits Protocol = new();

    private async Task Heard(WorkerSlot slot, IReadOnlyList<WorkerReport> reports, long end)
    {
        int shown = 0;
        foreach (WorkerReport report in reports)
        {
            WorkerEvent line = report.Line;
            bool isSafety = line.Type is WorkerEventType.Blocker or WorkerEventType.Milestone
                or WorkerEventType.Review or WorkerEventType.Error;
            slot.Violations = slot.Violations.Next(line);
            if (line.Result != WorkerLineResult.Invalid)
            {
                Signal(slot, line, isSafety || shown++ < MaxShown);
                await Weigh(slot, report).ConfigureAwait(false);
            }

            await Scan(slot, line).ConfigureAwait(false);
            if (line.IsViolation)
            {
                await CheckProtocol(slot, shown++ < MaxShown).ConfigureAwait(false);
            }

            _mustSave |= isSafety || line.IsViolation;
        }

        slot.Accounted = end;
    }

    private void Signal(WorkerSlot slot, WorkerEvent line, bool isShown)
    {
        Started(slot);
        slot.Events++;
        slot.LastEventAt = _time.GetUtcNow();
        slot.Progress = line.Progress ?? slot.Progress;
        slot.LastText = Cut(line.Text) ?? slot.LastText;
        if (isShown)
        {
            string said = Cut(line.Text) ?? line.Progress?.ToString(CultureInfo.InvariantCulture) ?? "";
            Pend(SessionEventKind.Event, slot.Name, $"{line.Type}: {said}");
        }
    }

    private async Task Weigh(WorkerSlot slot, WorkerReport report)
    {
        WorkerEvent line = report.Line;
        ReviewCue cue = line.Type switch
        {
            WorkerEventType.Blocker => ReviewCue.Blocker,
            WorkerEventType.Milestone => ReviewCue.Milestone,
            _ => ReviewCue.Other,
        };
        bool isExplicit = line.AsksForReview && cue == ReviewCue.Other;
        await Step(_watch.Event(Now, slot.Name, cue, isExplicit)).ConfigureAwait(false);
        if (cue == ReviewCue.Blocker)
        {
            // On record as a row of its own, whatever becomes of the review.
            await Decide(
                new(_options.Session, ++_number, SupervisionMatter.Notice)
                {
                    Worker = slot.Name, Layer = "review_gate", Reason = "BLOCKER_REPORTED", Verdict = Verdict.Stop,
                    Detail = Cut(line.Text) ?? Cut(line.Raw) ?? "",
                },
                []).ConfigureAwait(false);
        }

        if (line.Type == WorkerEventType.Review)
        {
            await Answered(slot, report).ConfigureAwait(false);
        }

        if (report.Tokens is { } tokens)
        {
            await Count(slot, tokens).ConfigureAwait(false);
        }
    }

    private Task Scan(WorkerSlot slot, WorkerEvent line) => line switch
    {
        { Result: WorkerLineResult.Invalid } => Complained(slot, RecoverySource.Output, line.Raw),
        { Type: WorkerEventType.Error } => Complained(slot, RecoverySource.ErrorEvent, line.Text ?? line.Raw),
        { Type: WorkerEventType.Blocker } => Complained(slot, RecoverySource.BlockerEvent, line.Text ?? line.Raw),
        _ => Task.CompletedTask,
    };

    private async Task CheckProtocol(WorkerSlot slot, bool isShown)
    {
        if (isShown)
        {
            Pend(SessionEventKind.Event, slot.Name, "a line that can't be read");
        }

        if (!Protocol.AreExceededBy(slot.Violations)
            || slot.State is not (WorkerState.Launching or WorkerState.Running or WorkerState.Paused
                or WorkerState.Recovering))
        {
            return;
        }

        slot.IsRelaunching = false;
        Await(slot, WorkerTrigger.ProtocolViolations);
        await Ask(new(_options.Session, ++_number, SupervisionMatter.Worker)
        {
            Worker = slot.Name, Layer = "protocol_gate", Reason = "PROTOCOL_VIOLATIONS", Verdict = Verdict.Hitl,
            Detail = $"{slot.Violations.InARow} in a row, {slot.Violations.Total} in all",
        }).ConfigureAwait(false);
    }

    private async Task Count(WorkerSlot slot, long tokens)
    {
        WorkerAllowance allowance = slot.Definition.Allowance;
        TokenStatus status = allowance is { PlannedTokens: { } planned, MaxTokens: { } most }
            ? new TokenBudget(planned, most).Judge(tokens)
            : TokenBudgets.Reference.Judge(slot.Definition.AgentName, tokens);
        if (status is TokenStatus.Ok or TokenStatus.Near || slot.IsTokenUseAccepted || slot.IsOver)
        {
            return;
        }

        Hold(slot, WorkerHolds.Human);
        await Ask(new(_options.Session, ++_number, SupervisionMatter.Worker)
        {
            Worker = slot.Name, Layer = "token_gate", Verdict = Verdict.Hitl, Detail = $"{tokens}",
            Reason = status == TokenStatus.Over ? "TOKENS_OVER" : "TOKENS_UNKNOWN",
        }).ConfigureAwait(false);
    }

    private static string? Cut(string? text) =>
        string.IsNullOrEmpty(text) ? null : text.Length <= 200 ? text : text[..200];
}

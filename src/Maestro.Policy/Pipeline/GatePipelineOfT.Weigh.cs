using Maestro.Policy.Pipeline;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    private void Take(ref Evaluation evaluation, GateSeat seat, in GateResult result)
    {
        GateReport report = Weigh(ref evaluation, seat, result);
        evaluation.Inquiry.Observers?.GateAnswered(evaluation.Inquiry.Run, report);
    }

    // The answer as it counts: checked, and a pause matched with the approvals.
    private GateReport Weigh(ref Evaluation evaluation, GateSeat seat, in GateResult result)
    {
        GateReport report = seat.Report(result);
        if (report.Outcome == GateOutcome.Pass)
        {
            evaluation.Tally.Pass(seat, report.Detail);
            return report;
        }

        if (report.Outcome == GateOutcome.Pause && !evaluation.Approvals.IsDefaultOrEmpty)
        {
            report = Answer(ref evaluation, seat, report);
            if (report.IsApproved)
            {
                return report;
            }
        }

        evaluation.Tally.Object(seat, report);
        return report;
    }

    private GateReport Answer(ref Evaluation evaluation, GateSeat seat, in GateReport pause)
    {
        if (!TryDigest(ref evaluation))
        {
            return seat.Stop(SystemReason.DigestFaulted);
        }

        if (TryNow(evaluation.Inquiry) is not { } now)
        {
            return pause;
        }

        foreach (Approval approval in evaluation.Approvals)
        {
            // Invariant: an approval answers one pause, however often it is given, and in however many claims.
            bool spoken = evaluation.Tally.Lifted.Any(lifted => lifted.Approval.Id == approval.Id);
            if (!spoken && approval.Answers(pause.Layer, pause.Reason, evaluation.Digest, now))
            {
                GateReport lifted = pause with { IsApproved = true };
                evaluation.Tally.Lift(new(seat, pause, approval));
                return lifted;
            }
        }

        return pause;
    }

    // Without a clock nobody can say that an approval still holds.
    private DateTimeOffset? TryNow(in Inquiry inquiry)
    {
        try
        {
            return _settings.Time.GetUtcNow();
        }
        catch (Exception exception)
        {
            inquiry.Observers?.Faulted(inquiry.Run, Sources.Clock, exception);
            return null;
        }
    }
}

using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <content>Where humans are asked. Who simulates says yes in their names, unless a case has other answers.</content>
internal sealed partial class RunEngine
{
    private const string UnclearRun = "B002";

    private bool Coach(RunTrace run)
    {
        CoachingNeed need = world.Trust.NeedOf(run.Trust);
        if (need == CoachingNeed.Exhausted)
        {
            run.Add(_words.CoachingExhausted);
        }
        else if (need == CoachingNeed.Session)
        {
            run.Coaching = world.Trust.Coach(run.Trust);
            run.Trust = run.Coaching.After;
            foreach (StepWord word in _words.Coaching)
            {
                run.Add(word);
            }
        }

        return true;
    }

    // The generation shows what an unclear boundary leads to by one run, which is told by its name.
    private bool AskAtBoundary(RunTrace run)
    {
        if (!run.Name.ToString().EndsWith(UnclearRun, StringComparison.Ordinal))
        {
            return Says(run, _words.Relativity);
        }

        Goes(run, RunFault.BoundaryUnstable);
        return run.Given.StopsAtBoundary
            ? Refuses(run, RunFault.BoundaryRefused)
            : Says(run, _words.BoundaryContinued!);
    }

    private bool AskForApproval(RunTrace run)
    {
        foreach (StepWord word in _words.BeforeTrust)
        {
            run.Add(word);
        }

        if (!_knowsTrust)
        {
            Move(run, ContractEvent.TrustPaused);
        }

        return true;
    }

    private bool IsApprovedByTrust(RunTrace run) => run.IsApprovedByTrust && !rules.AsksAlways;

    private bool Approve(RunTrace run)
    {
        if (IsApprovedByTrust(run))
        {
            return Says(run, _words.ApprovedByTrust);
        }

        return Outcome(run) switch
        {
            AuthOutcome.Approved => IsApproved(run),
            AuthOutcome.Rejected => Refuses(run, RunFault.AuthRejected),
            AuthOutcome.Revise => Refuses(run, RunFault.AuthRevised),
            AuthOutcome.Expired => Goes(run, RunFault.RequestExpired) && IsApproved(run),
            _ => Refuses(run, RunFault.AuthInvalid),
        };
    }

    private AuthOutcome Outcome(RunTrace run)
    {
        AuthEvent? answer = world.Requests.Answer(run.Now);
        if (run.Given.AuthAnswer is { } asked)
        {
            AuthDocument<AuthEvent> given = asked(run.Request.Value!);
            (answer, run.AnswerError) = (given.Value, given.Error);
        }

        return answer is null
            ? AuthOutcome.NotJudged
            : AuthRules.Default.Judge(run.Request.Value!, run.AskedAt, answer, run.Now);
    }

    private bool IsApproved(RunTrace run)
    {
        Does(run, ContractEvent.AuthApproved, _words.ApprovedByUser);
        Update(run, TrustOutcome.AuthApprove);
        return true;
    }

    private bool Finalize(RunTrace run)
    {
        run.Add(_words.FinalizationNeeded);
        switch (FinalOutcome(run))
        {
            case AuthOutcome.Approved:
                Does(run, ContractEvent.FinalizeApproved, _words.Finalized);
                Update(run, TrustOutcome.FinalizeApprove);
                return true;
            case AuthOutcome.Rejected:
                return Refuses(run, RunFault.FinalizeStopped);
            case AuthOutcome.Revise:
                return Refuses(run, RunFault.FinalizeRevised);
            default:
                return Refuses(run, RunFault.FinalizeInvalid);
        }
    }

    private static AuthOutcome FinalOutcome(RunTrace run)
    {
        if (run.Given.FinalizeAnswer is not { } asked)
        {
            return AuthOutcome.Approved;
        }

        string draftId = $"DRAFT#{run.Name}";
        AuthDocument<FinalizeEvent> given = asked(draftId);
        run.AnswerError = given.Error;
        return given.Value is { } answer
            ? AuthRules.Default.Judge(draftId, run.Now, answer, run.Now)
            : AuthOutcome.NotJudged;
    }

    // Invariant: an answer that a generation doesn't know is a no, and on record.
    private bool Refuses(RunTrace run, RunFault fault)
    {
        if (!rules.Faults.ContainsKey(fault))
        {
            run.Add(RefusalWords.All[fault]);
        }

        if (Goes(run, fault))
        {
            run.Position = default;
        }

        return false;
    }
}

using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <content>The stages that ask a feature.</content>
internal sealed partial class RunEngine
{
    // Who simulates approves of everything in its own name: a session, a request, a draft.
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

    private bool JudgeEvidence(RunTrace run)
    {
        run.Evidence = world.Evidence.Judge(run);
        return run.Evidence.Outcome switch
        {
            EvidenceOutcome.Accepted => Says(run, _words.EvidenceOk),
            EvidenceOutcome.Missing => Goes(run, RunFault.EvidenceMissing),
            EvidenceOutcome.Fabricated => Goes(run, RunFault.EvidenceFabricated),
            _ => Goes(run, RunFault.EvidenceInvalid),
        };
    }

    private bool MakeRequest(RunTrace run)
    {
        run.AskedAt = run.Now;
        run.Request = world.Requests.Ask(run.Now, run.Given.RequestLifetime);
        run.Now += run.Given.Delay;
        if (run.Request.Error is { } error)
        {
            throw new FormatException(error);
        }

        run.MissingKeys = world.Requests.Missing(run.Given.MissingKeys, run.AskedAt);
        return run.MissingKeys.IsEmpty || Goes(run, RunFault.KeysMissing);
    }

    private bool AskTrust(RunTrace run)
    {
        foreach (StepWord word in _words.BeforeTrust)
        {
            run.Add(word);
        }

        run.Judgement = world.Judge(run);
        int standing = (int)run.Judgement.Standing;
        run.Add(_words.Trust[standing]);
        if (_words.Waits[standing] is { } wait)
        {
            run.Add(wait);
        }

        Move(run, run.IsApprovedByTrust ? ContractEvent.TrustApproved : ContractEvent.TrustPaused);
        return true;
    }

    private bool Approve(RunTrace run)
    {
        if (run.IsApprovedByTrust)
        {
            return Says(run, _words.ApprovedByTrust);
        }

        AuthOutcome outcome = AuthRules.Default.Judge(
            run.Request.Value!, run.AskedAt, world.Requests.Answer(run.Now), run.Now);
        if (outcome != AuthOutcome.Approved)
        {
            return Goes(run, RunFault.RequestExpired);
        }

        Does(run, ContractEvent.AuthApproved, _words.ApprovedByUser);
        Update(run, TrustOutcome.AuthApprove);
        return true;
    }

    private bool LintDraft(RunTrace run)
    {
        run.DraftLint = world.Drafts.Read(run);
        return run.DraftLint.Outcome switch
        {
            DraftLintOutcome.Clean => Does(run, ContractEvent.LintClean, _words.DraftLintOk),
            DraftLintOutcome.DiscriminationTerm => Goes(run, RunFault.DiscriminationTerm),
            DraftLintOutcome.OutOfScope => Goes(run, RunFault.OutOfScope),
            _ => Goes(run, RunFault.LegalClaim),
        };
    }

    private bool Finalize(RunTrace run)
    {
        run.Add(_words.FinalizationNeeded);
        Does(run, ContractEvent.FinalizeApproved, _words.Finalized);
        Update(run, TrustOutcome.FinalizeApprove);
        return true;
    }
}

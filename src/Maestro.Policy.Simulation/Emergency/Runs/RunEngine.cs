using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Plays runs, stage by stage, as a generation has them.</summary>
/// <remarks>It judges nothing itself: evidence, requests, trust and drafts are judged by the features that hosts use;
/// the generation says what is made of it. One object plays one run at a time.</remarks>
internal sealed class RunEngine(GenerationRules rules, RunWorld world)
{
    private readonly ContractWords _words = rules.Words;

    /// <summary>Plays the run that was begun.</summary>
    /// <exception cref="FormatException">With <see cref="EmergencyReading.Reference"/>: the request isn't what a
    /// request must be.</exception>
    public void Play(RunTrace run)
    {
        foreach (RunStage stage in rules.Stages)
        {
            if (!Passes(stage, run))
            {
                return;
            }
        }
    }

    private bool Passes(RunStage stage, RunTrace run) => stage switch
    {
        RunStage.Meaning => Says(run, _words.Meaning),
        RunStage.Consistency => Says(run, _words.Consistency),
        RunStage.Relativity => Says(run, _words.Relativity),
        RunStage.Coaching => Coach(run),
        RunStage.Evidence => JudgeEvidence(run),
        RunStage.Request => MakeRequest(run),
        RunStage.Trust => AskTrust(run),
        RunStage.Approval => Approve(run),
        RunStage.Draft => Does(run, ContractEvent.DraftWritten, _words.DraftWritten),
        RunStage.DraftLint => LintDraft(run),
        RunStage.Finalization => Finalize(run),
        RunStage.Effect => Says(run, _words.Effective),
        _ => throw new InvalidOperationException($"There is no stage {stage}."),
    };

    private static bool Says(RunTrace run, StepWord word)
    {
        run.Add(word);
        return true;
    }

    private bool Does(RunTrace run, ContractEvent happened, StepWord word)
    {
        Move(run, happened);
        return Says(run, word);
    }

    // Invariant: a generation's stages are in an order that its lifecycle knows.
    private void Move(RunTrace run, ContractEvent happened)
    {
        ContractStep step = rules.Lifecycle.Next(run.Position, happened);
        run.Position = step.IsLegal
            ? step.Position
            : throw new InvalidOperationException($"{happened} leads nowhere from {run.Position}.");
    }

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

    // Whether the run goes on after a fault, as the generation says.
    private bool Goes(RunTrace run, RunFault fault)
    {
        if (!rules.Faults.TryGetValue(fault, out FaultRule? rule))
        {
            return true;
        }

        foreach (StepWord step in rule.Steps)
        {
            run.Add(step);
        }

        if (rule.Outcome is { } outcome)
        {
            Update(run, outcome);
        }

        if (rule.Event == ContractEvent.None)
        {
            return true;
        }

        Move(run, rule.Event);
        return false;
    }

    private void Update(RunTrace run, TrustOutcome outcome)
    {
        run.Add(world.Trust.Apply(run.Trust, outcome, run.Cap, run.Now));
        run.Add(_words.TrustUpdated);
    }
}

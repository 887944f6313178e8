using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <content>The stages that ask a feature.</content>
internal sealed partial class RunEngine
{
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

        run.MissingKeys = world.Requests.Missing(run.Given.MissingKeys, rules.NeededKeys, run.AskedAt);
        return run.MissingKeys.IsEmpty || Goes(run, RunFault.KeysMissing);
    }

    private bool AskTrust(RunTrace run)
    {
        run.Judgement = world.Judge(run);
        int standing = (int)run.Judgement.Standing;
        run.Add(_words.Trust[standing]);
        if (_words.Waits[standing] is { } wait)
        {
            run.Add(wait);
        }

        Move(run, IsApprovedByTrust(run) ? ContractEvent.TrustApproved : ContractEvent.TrustPaused);
        return true;
    }

    private bool WriteDraft(RunTrace run)
    {
        Does(run, ContractEvent.DraftWritten, _words.DraftWritten);

        // Nobody objects to what nobody reads.
        if (!_readsDrafts)
        {
            Move(run, ContractEvent.LintClean);
        }

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
}

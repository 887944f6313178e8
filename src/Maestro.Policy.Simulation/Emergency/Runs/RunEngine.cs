using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Plays runs, stage by stage, as a generation has them.</summary>
/// <remarks>It judges nothing itself: evidence, requests, trust and drafts are judged by the features that hosts use;
/// the generation says what is made of it. One object plays one run at a time.</remarks>
internal sealed partial class RunEngine(GenerationRules rules, RunWorld world)
{
    private readonly ContractWords _words = rules.Words;
    private readonly bool _readsDrafts = rules.Stages.Contains(RunStage.DraftLint);
    private readonly bool _knowsTrust = rules.Stages.Contains(RunStage.Trust);

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
        RunStage.Boundary => AskAtBoundary(run),
        RunStage.Coaching => Coach(run),
        RunStage.Evidence => JudgeEvidence(run),
        RunStage.Ethics => Says(run, _words.EthicsOk!),
        RunStage.Request => MakeRequest(run),
        RunStage.Question => AskForApproval(run),
        RunStage.Trust => AskTrust(run),
        RunStage.Approval => Approve(run),
        RunStage.Draft => WriteDraft(run),
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
        if (!_knowsTrust)
        {
            return;
        }

        run.Add(world.Trust.Apply(run.Trust, outcome, run.Cap, run.Now));
        run.Add(_words.TrustUpdated);
    }
}

using System.Collections.Immutable;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>A run that has just ended, for whoever looks on.</summary>
/// <remarks>It may be looked at until the next run begins. What isn't looked at costs nothing.</remarks>
public sealed class EmergencyRunView
{
    private readonly RunTrace _run;
    private readonly RunSetting _setting;
    private readonly RunScribe _scribe;
    private readonly RunSelection _selection;

    internal EmergencyRunView(RunTrace run, RunSetting setting, RunScribe scribe) =>
        (_run, _setting, _scribe, _selection) = (run, setting, scribe, new(setting));

    /// <summary>The run's number in its batch.</summary>
    /// <value>From 1.</value>
    public long Number => _run.Number;

    /// <summary>The run's id.</summary>
    /// <value>Such as <c>SIM#B00001</c>.</value>
    public string RunId => _run.Name.ToString();

    /// <summary>How it ended.</summary>
    /// <value><see cref="ContractState.Effective"/> where all went well.</value>
    public ContractState State => _run.Position.State;

    /// <summary>Whether it is sealed.</summary>
    /// <value>Only what is stopped is.</value>
    public bool IsSealed => _run.Position.IsSealed;

    /// <summary>Whether the simulator made its evidence up.</summary>
    /// <value>As it was drawn, or given.</value>
    public bool IsFabricated => _run.IsFabricated;

    /// <summary>The trust after it.</summary>
    /// <value>The state.</value>
    public TrustState TrustAfter => _run.Trust;

    /// <summary>What it is worth.</summary>
    /// <value>The evaluation.</value>
    public RunEvaluation Evaluation => _run.Evaluation;

    /// <summary>What was found in its draft.</summary>
    /// <value><see langword="null"/> when it didn't get so far.</value>
    public DraftLintResult? DraftLint => _run.DraftLint;

    /// <summary>The time of its last step.</summary>
    /// <value>A time with an offset of 9 hours.</value>
    public DateTimeOffset Time => _run.Now;

    /// <summary>How many of its rows are kept.</summary>
    /// <value>0 or more.</value>
    public int KeptRows => _selection.Select(_run.Steps).Count;

    /// <summary>The first of its rows that are kept and no RUN.</summary>
    /// <value><see langword="null"/> when there is none.</value>
    public RowHeader? Primary => PrimaryStep.Of(_run, _selection)?.Header;

    /// <summary>All its steps, kept or not.</summary>
    /// <returns>The steps, in their order.</returns>
    public ImmutableArray<EmergencyStep> Steps()
    {
        ImmutableArray<EmergencyStep>.Builder steps = ImmutableArray.CreateBuilder<EmergencyStep>();
        foreach (RunStep step in _run.Steps)
        {
            steps.Add(new(
                step.Time,
                step.Word.Header,
                StepFields.Of(_run, step, _setting),
                step.Word.IsIncident,
                step.Word.IsForced));
        }

        return steps.ToImmutable();
    }

    /// <summary>What is kept of the run, signed once more, in a chain of its own.</summary>
    /// <param name="chainId">What the rows call their chain; not empty.</param>
    /// <returns>The run.</returns>
    /// <exception cref="ArgumentException">The chain has no name.</exception>
    public EmergencyRun ToRun(string chainId) => RunRecord.Of(_run, _scribe.Write(_run, chainId));
}

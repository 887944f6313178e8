using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Chance;
using Maestro.Policy.Simulation.Emergency.Contract;
using Maestro.Policy.Simulation.Emergency.Runs;

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>Plays run after run, each from the trust that the one before left behind.</summary>
internal sealed class Batch
{
    private const int RunsPerReport = 4096;

    private readonly BatchPlan _plan;
    private readonly TimeProvider _time;
    private readonly MersenneTwister? _chance;
    private readonly RunTrace _run = new();
    private readonly RunEngine _engine;
    private readonly RunScore _score;
    private readonly RunSelection _selection;
    private readonly EmergencyRunView _view;
    private readonly double _cap;
    private TrustState _trust;

    public Batch(BatchPlan plan, RunWorld world, RunSetting setting, RunScribe scribe, BatchShow show)
    {
        (_plan, _time, Show) = (plan, plan.Options.Time, show);
        _chance = plan.Options.FabricateRate is null ? null : new(plan.Seed ?? BatchPlan.Draw());
        _engine = new(plan.Rules, world);
        _selection = new(setting);
        _score = new(plan.Rules, _selection);
        _view = new(_run, setting, scribe);
        _cap = world.Trust.Options.CapPerRun;
    }

    public BatchTally Tally { get; } = new();

    public BatchShow Show { get; }

    /// <summary>The trust now.</summary>
    public required TrustState Trust { get => _trust; init => _trust = value; }

    /// <summary>How many clean runs there are now.</summary>
    public required long CleanCompletions { get; set; }

    /// <summary>Plays until all runs are done, or it is cancelled.</summary>
    public void Play(IProgress<EmergencyProgress>? progress, CancellationToken cancellationToken)
    {
        for (long number = 1; number <= _plan.Runs && !cancellationToken.IsCancellationRequested; number++)
        {
            Play(number);
            if (number % RunsPerReport == 0 && number < _plan.Runs)
            {
                progress?.Report(new(number, _plan.Runs, Tally.Abnormal));
            }
        }

        progress?.Report(new(Tally.Runs, _plan.Runs, Tally.Abnormal));
    }

    private void Play(long number)
    {
        EmergencyOptions options = _plan.Options;
        bool isFabricated = _chance is null ? options.Fabricates : _chance.NextDouble() < options.FabricateRate;
        EmergencyCase given = options.Cases?.Invoke(number) ?? RunGiven.Ordinary;
        _run.Begin(number, given, isFabricated, _trust, _cap, _plan.Rules.RunDigits);
        _run.Now = EmergencyClock.Now(_time);
        long begin = _time.GetTimestamp();
        _engine.Play(_run);
        _run.Runtime = _time.GetElapsedTime(begin) + given.Delay;
        _score.Add(_run, CleanCompletions);
        (_trust, CleanCompletions) = (_run.Trust, _run.Evaluation.CleanCompletions);

        StepWord? primary = _run.Evaluation.IsAbnormal ? PrimaryStep.Of(_run, _selection) : null;
        Tally.Add(_run, primary?.Header.Reason ?? default);
        Show.Add(_run);
        options.AfterRun?.Invoke(_view);
    }
}

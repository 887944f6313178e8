using System.Collections.Immutable;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.DraftLint;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Gates.Trust.Evaluation;
using Maestro.Policy.Simulation.Emergency.Contract;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>What happened in a run: its steps, and what they are about.</summary>
/// <remarks>One object serves any number of runs, one after the other; who wants to keep a run takes a copy. Nothing in
/// it is put into words: that is done only with what somebody looks at.</remarks>
internal sealed class RunTrace
{
    private const int MaxUpdates = 4;

    private RunStep[] _steps = new RunStep[32];
    private TrustUpdate[] _updates = new TrustUpdate[MaxUpdates];
    private int _count;
    private int _updateCount;

    /// <summary>The run's number in its batch, from 1.</summary>
    public long Number { get; private set; }

    /// <summary>The run's id.</summary>
    public RunName Name { get; private set; }

    /// <summary>What was given for it.</summary>
    public EmergencyCase Given { get; private set; } = RunGiven.Ordinary;

    /// <summary>Whether the simulator made its evidence up.</summary>
    public bool IsFabricated { get; private set; }

    /// <summary>The time of the steps that follow.</summary>
    public DateTimeOffset Now { get; set; }

    /// <summary>How far the run got.</summary>
    public ContractPosition Position { get; set; }

    /// <summary>The trust after the last step.</summary>
    public TrustState Trust { get; set; }

    /// <summary>What the run may still add to trust.</summary>
    public double Cap { get; set; }

    /// <summary>Whether trust approved the request.</summary>
    public bool IsApprovedByTrust => Judgement.IsApproved;

    /// <summary>Whether a step keeps the run from being clean, if it is kept.</summary>
    public bool HasFraud { get; private set; }

    public TrustCoaching Coaching { get; set; }

    public EvidenceReview Evidence { get; set; }

    /// <summary>When the request for approval was made.</summary>
    public DateTimeOffset AskedAt { get; set; }

    public AuthDocument<AuthRequest> Request { get; set; }

    public ImmutableArray<string> MissingKeys { get; set; }

    /// <summary>Why the answer of a human is none.</summary>
    public string? AnswerError { get; set; }

    public TrustJudgement Judgement { get; set; }

    public DraftLintResult? DraftLint { get; set; }

    /// <summary>How long it took.</summary>
    public TimeSpan Runtime { get; set; }

    /// <summary>What it is worth.</summary>
    public RunEvaluation Evaluation { get; set; }

    public ReadOnlySpan<RunStep> Steps => _steps.AsSpan(0, _count);

    /// <summary>Begins a run.</summary>
    public void Begin(long number, EmergencyCase given, bool isFabricated, in TrustState trust, double cap, int digits)
    {
        (Number, Given, IsFabricated) = (number, given, given.IsFabricated ?? isFabricated);
        Name = given.RunId is { } id ? new(id, 0, 0) : RunName.Of(number, digits);
        (Trust, Cap) = (trust, cap);
        (_count, _updateCount) = (0, 0);
        (Position, HasFraud) = (ContractPosition.Start, false);
        (Coaching, Evidence, Judgement) = (default, default, default);
        (MissingKeys, AnswerError, DraftLint) = ([], null, null);
        (Runtime, Evaluation) = (default, default);
    }

    /// <summary>Takes a step.</summary>
    public void Add(StepWord word)
    {
        if (_count == _steps.Length)
        {
            Array.Resize(ref _steps, 2 * _count);
        }

        _steps[_count++] = new(word, Now, _updateCount - 1);
        HasFraud |= word.IsFraud;
    }

    /// <summary>Lets an outcome change trust.</summary>
    public void Add(in TrustUpdate update)
    {
        if (_updateCount == _updates.Length)
        {
            Array.Resize(ref _updates, 2 * _updateCount);
        }

        _updates[_updateCount++] = update;
        (Trust, Cap) = (update.After, update.CapRemaining);
    }

    /// <summary>The update of trust that a step is about.</summary>
    public TrustUpdate UpdateOf(in RunStep step) => _updates[step.Update];

    /// <summary>A copy that stays as it is.</summary>
    public RunTrace Copy()
    {
        RunTrace copy = (RunTrace)MemberwiseClone();
        (copy._steps, copy._updates) = ([.. Steps], [.. _updates]);
        return copy;
    }
}

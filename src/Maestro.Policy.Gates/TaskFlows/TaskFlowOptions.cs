using System.Collections.Immutable;

namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>How tasks go from their prompt to their effect.</summary>
/// <typeparam name="TTask">What is to be done.</typeparam>
/// <typeparam name="TDraft">What is made of it, and judged before anything comes of it.</typeparam>
/// <typeparam name="TResult">What the effect gives.</typeparam>
public sealed record TaskFlowOptions<TTask, TDraft, TResult>
{
    /// <summary>The id of a task.</summary>
    /// <value>Unique within a run, not empty.</value>
    public required Func<TTask, string> Id { get; init; }

    /// <summary>Judge a task before anything is made of it, one after the other.</summary>
    /// <value>Pipelines of one codebook; none by default, and then everything is judged when it is made.</value>
    public ImmutableArray<GatePipeline<TTask>> Intake { get; init; } = [];

    /// <summary>Makes something of a task, without any effect outside: it is proposed, and judged then.</summary>
    /// <value>Called once, and again where a pause wants it made anew. What it throws ends the task.</value>
    public required Func<TTask, TaskAttempt, CancellationToken, ValueTask<TDraft>> Make { get; init; }

    /// <summary>Judge what was made, one after the other: the next only when the one before lets it run.</summary>
    /// <value>At least one pipeline, all of the codebook of <see cref="Intake"/>. Put gates that may stop into one
    /// pipeline with those that pause, so that no pause masks a stop.</value>
    public required ImmutableArray<GatePipeline<TDraft>> Release { get; init; }

    /// <summary>Judges what still doesn't pass when it was made as often as it may be: to stop it, or to seal that. It
    /// can't accept it.</summary>
    /// <value><see langword="null"/>, the default: the task waits.</value>
    public GatePipeline<TDraft>? Spent { get; init; }

    /// <summary>The effect of a task that everything lets through.</summary>
    /// <value>Has to redeem the permit: an effect that leaves it has failed. What it throws is on record, and no other
    /// task's fault.</value>
    public required Func<Permit<TDraft>, CancellationToken, ValueTask<TResult>> Effect { get; init; }

    /// <summary>What to do when a gate pauses, for the layers of the gates.</summary>
    /// <value>Empty by default. Before anything is made, nothing can be made anew: there, that is to wait.</value>
    public ImmutableDictionary<Layer, PausePolicy> Pauses { get; init; } =
        ImmutableDictionary<Layer, PausePolicy>.Empty;

    /// <summary>What to do when a gate of any other layer pauses.</summary>
    /// <value><see cref="PausePolicy.Hold"/> by default.</value>
    public PausePolicy OtherPauses { get; init; }

    /// <summary>Who is asked.</summary>
    /// <value><see langword="null"/>, the default, where no pause asks.</value>
    public HumanPort? Human { get; init; }

    /// <summary>What to tell a human about a task.</summary>
    /// <value>A text as in <see cref="TicketOpening.Summary"/>; nothing by default.</value>
    public Func<TTask, string?>? Summary { get; init; }

    /// <summary>Whether the tasks after one that doesn't run aren't begun.</summary>
    /// <value><see langword="false"/> by default: one task's stop is no other's.</value>
    public bool StopsAtInterruption { get; init; }

    /// <summary>Where the end of each task goes on record, and each time that something is made anew.</summary>
    /// <value>The log of the pipelines.</value>
    public required IAuditLog Log { get; init; }

    /// <summary>The layer of a step that no gate took.</summary>
    /// <value>A layer of the pipelines' codebook.</value>
    public required Layer Layer { get; init; }

    /// <summary>Why a task ended that couldn't be made, or whose effect failed.</summary>
    /// <value>A reason of the pipelines' codebook.</value>
    public required ReasonCode FailedReason { get; init; }

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IEnumerable<string> Faults()
    {
        if (Intake.IsDefault || Release.IsDefaultOrEmpty || Intake.Contains(null!) || Release.Contains(null!))
        {
            return [$"{nameof(Release)} needs a pipeline, and no list an empty place: nothing runs unjudged."];
        }

        if (new object?[] { Id, Make, Effect, Pauses, Log, Time }.Contains(null))
        {
            return ["An option is null. Leave it out for the default, if it has one."];
        }

        Codebook book = Release[0].Codebook;
        bool isOne = Intake.All(pipeline => pipeline.Codebook == book)
            && Release.All(pipeline => pipeline.Codebook == book)
            && (Spent is null || Spent.Codebook == book)
            && Layer.Codebook == book && FailedReason.Codebook == book
            && Pauses.Keys.All(layer => layer.Codebook == book);
        string?[] faults =
        [
            isOne ? null : "Pipelines, layers and reason aren't all of one codebook. Load one, and share it.",
            Human is null && (OtherPauses.Asks || Pauses.Values.Any(static pause => pause.Asks))
                ? $"A pause asks, and there is no {nameof(Human)}." : null,
        ];

        return faults.OfType<string>();
    }
}

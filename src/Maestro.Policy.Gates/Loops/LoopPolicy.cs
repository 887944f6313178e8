using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>Ends what goes round in circles: counts how often a human was asked about the same conflict, asks for a
/// plan, recommends the end, and lets nothing pass after a stop.</summary>
/// <remarks>
/// Immutable and pure: what is said depends on the arguments alone. Safe for use by any number of threads. Whoever
/// shares sessions between threads or processes takes <see cref="LoopSessions"/>.
/// </remarks>
public sealed partial class LoopPolicy
{
    private readonly LoopWords _words;

    /// <summary>Makes a policy.</summary>
    /// <param name="options">How to count, and what to say.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or out of range; the message names each.</exception>
    public LoopPolicy(LoopOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (Options, _words) = (options, options.Words);
    }

    /// <summary>How it counts, and what it says.</summary>
    /// <value>Sound options.</value>
    public LoopOptions Options { get; }

    private bool IsStrict => Options.Reading == LoopReading.Strict;

    /// <summary>Takes an event, and whatever it leads to: a stop stays a stop, what is no event is refused, a pause is
    /// counted, a plan goes its way, a recommended end stops the session.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">The event.</param>
    /// <param name="plan">The plan, where one is asked for; <see langword="null"/> when it comes later, with the event
    /// that says that the request went out.</param>
    /// <returns>The state after it, and all that was produced, in order.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="state"/> or <paramref name="happened"/> is
    /// <see langword="null"/>.</exception>
    public LoopStep Next(LoopState state, LoopEvent happened, string? plan = null)
    {
        LoopStep guarded = Guard(state, happened);
        if (guarded.Produced.Length > 0)
        {
            return guarded;
        }

        if (Fault(state, happened) is { } fault)
        {
            return Refused(state, happened, fault, _words.MaestroLayer);
        }

        ImmutableArray<LoopEvent>.Builder produced = ImmutableArray.CreateBuilder<LoopEvent>();
        return new(Follow(state, happened, plan, produced), produced.ToImmutable());
    }

    /// <summary>Lets nothing pass in a session that is stopped.</summary>
    /// <param name="state">The session's state.</param>
    /// <param name="happened">Any event, whatever it lacks. Where the policy is strict, one that names another session
    /// isn't about this one.</param>
    /// <returns>A stop when the session is stopped; nothing when it isn't.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public LoopStep Guard(LoopState state, LoopEvent happened)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(happened);
        bool isOfAnother = IsStrict && happened.Conflict.SessionId.Length > 0
            && happened.Conflict.SessionId != state.SessionId;
        return state.IsStopped && !isOfAnother
            ? new(state, [Stop(happened, "::terminal_guard", _words.StoppedIsTerminal)])
            : Nothing(state);
    }

    // Depth first: what an event leads to comes before what comes after it. Four steps are the longest way.
    private LoopState Follow(
        LoopState state, LoopEvent happened, string? plan, ImmutableArray<LoopEvent>.Builder produced)
    {
        LoopStep step = happened.Kind switch
        {
            LoopEventKind.HitlPause => Counted(state, happened),
            LoopEventKind.PlanRequested => Dispatched(state, happened),
            LoopEventKind.PlanDispatched when plan is not null => Proposed(state, happened, plan),
            LoopEventKind.PlanProposed => Received(state, happened),
            LoopEventKind.EndRecommended => Stopped(state, happened),
            _ => Nothing(state),
        };
        state = step.State;
        foreach (LoopEvent next in step.Produced)
        {
            produced.Add(next);
            bool isLeftToAHuman = next.Kind == LoopEventKind.EndRecommended && !Options.StopsAtEnd;
            state = isLeftToAHuman ? state : Follow(state, next, plan, produced);
        }

        return state;
    }

    // Why an event is refused, if it is.
    private ReasonCode? Fault(LoopState state, LoopEvent happened) =>
        LoopKeys.IsMissing(happened) ? _words.MissingKeys
        : IsStrict && (happened.Conflict.SessionId != state.SessionId || !LoopKeys.AreSound(happened))
            ? _words.InvalidInput
        : LoopKeys.Pairs(happened) ? null
        : _words.InvalidInput;
}

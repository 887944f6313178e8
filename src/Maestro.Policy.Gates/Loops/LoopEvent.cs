using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>Something that happened in a session, or that a <see cref="LoopPolicy"/> produced.</summary>
/// <remarks>Immutable. What comes from outside says what it likes; only a policy makes what is sealed.</remarks>
public sealed record LoopEvent
{
    /// <summary>How long a session's id, a fingerprint and the id of a pause may be where a policy is strict.</summary>
    /// <value>256 UTF-16 units; other events have ids of up to twice that.</value>
    public const int MaxKeyLength = 256;

    /// <summary>The id, by which the event is known again.</summary>
    /// <value>Unique for its conflict. The empty one is refused.</value>
    public required string Id
    {
        get;
        init => field = value ?? "";
    }

    /// <summary>What the event is about.</summary>
    /// <value>A conflict of which no part is empty; others are refused.</value>
    public required LoopConflict Conflict { get; init; }

    /// <summary>The kind.</summary>
    /// <value><see cref="LoopEventKind.Unknown"/> by default, which is refused.</value>
    public LoopEventKind Kind { get; init; }

    /// <summary>The word for a kind that is unknown.</summary>
    /// <value>Empty by default. What is refused is on record with it.</value>
    public string UnknownKind
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>What the event says.</summary>
    /// <value><see cref="LoopDecision.Stopped"/> by default.</value>
    public LoopDecision Decision { get; init; }

    /// <summary>The run that it happened in.</summary>
    /// <value>The id as it goes into the audit log; empty by default.</value>
    public string RunId
    {
        get;
        init => field = value ?? "";
    } = "";

    /// <summary>When it happened.</summary>
    /// <value>What is produced has the time of what it was produced for.</value>
    public DateTimeOffset At { get; init; }

    /// <summary>The layer that it comes from.</summary>
    /// <value>A word of a codebook, or the default value, which has no place in a row.</value>
    public Layer Layer { get; init; }

    /// <summary>Why it happened.</summary>
    /// <value>A word of a codebook, or the default value, which has no place in a row.</value>
    public ReasonCode Reason { get; init; }

    /// <summary>The plan that is proposed.</summary>
    /// <value><see langword="null"/> for every other kind. It stays out of rows and stores.</value>
    public string? Plan { get; init; }

    /// <summary>Whether nobody may lift it.</summary>
    /// <value><see langword="true"/> only for a stop that a policy produced on a layer that may seal.</value>
    public bool IsSealed { get; internal init; }

    /// <summary>What the event said that was refused.</summary>
    /// <value><see langword="null"/> unless this is a refusal.</value>
    public LoopOriginal? Original { get; internal init; }

    /// <summary>Whether a human may answer.</summary>
    /// <value>Derived: everything but a stop waits for one.</value>
    public bool IsOverridable => Decision != LoopDecision.Stopped && !IsSealed;

    /// <summary>The word for the kind.</summary>
    /// <value>Such as <c>K_HITL_PAUSE</c>; for an unknown kind what it was called.</value>
    public string KindName => Kind == LoopEventKind.Unknown ? UnknownKind : LoopNames.NameOf(Kind);

    /// <summary>A pause, as it is counted.</summary>
    /// <param name="id">The id, by which a second delivery is known, such as the run's.</param>
    /// <param name="conflict">What it is about.</param>
    /// <returns>The event.</returns>
    public static LoopEvent Pause(string id, LoopConflict conflict) => new()
    {
        Id = id,
        Conflict = conflict,
        Kind = LoopEventKind.HitlPause,
        Decision = LoopDecision.PauseForHitl,
    };

    /// <summary>The event as further members of an audit row.</summary>
    /// <returns><c>event_id, session_id, conflict_fingerprint, kind, loop_decision</c>, and for a refusal
    /// <c>original_kind, original_decision, original_reason_code</c>.</returns>
    public ImmutableArray<AuditField> ToFields()
    {
        ImmutableArray<AuditField> fields =
        [
            new("event_id", Id),
            new("session_id", Conflict.SessionId),
            new("conflict_fingerprint", Conflict.Fingerprint),
            new("kind", KindName),
            new("loop_decision", LoopNames.NameOf(Decision)),
        ];
        return Original is null
            ? fields
            :
            [
                .. fields,
                new("original_kind", Original.Kind),
                new("original_decision", LoopNames.NameOf(Original.Decision)),
                new("original_reason_code", Original.Reason.Name),
            ];
    }

    /// <summary>The event as an audit row; a recommended end is a pause there.</summary>
    /// <returns>The row.</returns>
    /// <exception cref="ArgumentException">Layer and reason aren't words of one codebook, or an id holds half a
    /// character, which a strict policy refuses.</exception>
    public AuditRow ToRow()
    {
        Verdict verdict = Decision == LoopDecision.Stopped ? Verdict.Stop : Verdict.Hitl;
        return new(At, RunId, new(Layer, verdict, IsSealed, IsOverridable, Decider.System, Reason), ToFields());
    }
}

namespace Maestro.Policy.Gates.Authorization;

/// <summary>A user's answer to a request for authorization.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="At">When it was given; <see langword="null"/> when the text is no moment, which only the reference
/// accepts.</param>
/// <param name="ActorId">Who gave it, in the host's own naming.</param>
/// <param name="RequestId">The request that it answers.</param>
/// <remarks>Immutable. Read strictly, an id has 1 to 256 UTF-16 code units; in the reference's reading what is no text
/// stands as its JSON. Nothing in an answer proves who gave it.</remarks>
public sealed record AuthEvent(AuthEventKind Kind, DateTimeOffset? At, string ActorId, string RequestId)
{
    /// <summary>What was said with it.</summary>
    /// <value>Read strictly, at most 4,096 UTF-16 code units; <see langword="null"/> by default.</value>
    public string? Notes { get; init; }
}

namespace Maestro.Policy.Gates.Authorization;

/// <summary>An admin's answer to a draft.</summary>
/// <param name="Kind">The answer.</param>
/// <param name="At">When it was given; <see langword="null"/> when the text is no moment, which only the reference
/// accepts.</param>
/// <param name="ActorId">Who gave it, in the host's own naming.</param>
/// <param name="DraftId">The draft that it answers.</param>
/// <remarks>Immutable. Read strictly, an id has 1 to 256 UTF-16 code units; in the reference's reading what is no text
/// stands as its JSON. Nothing in an answer proves who gave it.</remarks>
public sealed record FinalizeEvent(FinalizeEventKind Kind, DateTimeOffset? At, string ActorId, string DraftId)
{
    /// <summary>What was said with it.</summary>
    /// <value>Read strictly, at most 4,096 UTF-16 code units; <see langword="null"/> by default.</value>
    public string? Notes { get; init; }
}

namespace Maestro.Policy.Gates.Authorization;

/// <summary>What both kinds of answers hold.</summary>
/// <param name="Kind">The number of the answer.</param>
/// <param name="At">When it was given.</param>
/// <param name="ActorId">Who gave it.</param>
/// <param name="TargetId">What it answers.</param>
/// <param name="Notes">What was said with it.</param>
internal sealed record EventParts(byte Kind, DateTimeOffset? At, string ActorId, string TargetId, string? Notes);

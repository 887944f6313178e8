namespace Maestro.Policy.Gates.Review;

/// <summary>What a step leads to.</summary>
/// <param name="Watch">The state after it.</param>
/// <param name="Begins">The review that begins now; <see langword="null"/> where none does.</param>
public sealed record ReviewWatchStep(ReviewWatch Watch, ReviewTrigger? Begins = null);

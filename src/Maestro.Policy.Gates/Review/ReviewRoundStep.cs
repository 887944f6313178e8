using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Review;

/// <summary>A review after a step.</summary>
/// <param name="Round">The review.</param>
/// <param name="AskAgain">Who is to be asked again now, in the order of asking.</param>
public sealed record ReviewRoundStep(ReviewRound Round, ImmutableArray<string> AskAgain);

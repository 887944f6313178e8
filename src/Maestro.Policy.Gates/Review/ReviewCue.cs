namespace Maestro.Policy.Gates.Review;

/// <summary>What a worker's event means for reviews. The default value is <see cref="Other"/>, which is a sign of life
/// alone.</summary>
public enum ReviewCue : byte
{
    /// <summary>Any other event.</summary>
    Other = 0,

    /// <summary>Something is done.</summary>
    Milestone = 1,

    /// <summary>Something must not go on.</summary>
    Blocker = 2,
}

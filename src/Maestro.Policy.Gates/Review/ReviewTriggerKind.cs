namespace Maestro.Policy.Gates.Review;

/// <summary>Why a review begins, most severe first. The default value is <see cref="Blocker"/>.</summary>
public enum ReviewTriggerKind : byte
{
    /// <summary>A worker reported a blocker.</summary>
    Blocker = 0,

    /// <summary>A human asked.</summary>
    Manual = 1,

    /// <summary>A worker asked.</summary>
    Explicit = 2,

    /// <summary>A worker reported a milestone.</summary>
    Milestone = 3,

    /// <summary>Nobody reported anything for too long.</summary>
    Silence = 4,
}

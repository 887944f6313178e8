namespace Maestro.Policy.Gates.Review;

/// <summary>What a review comes to, in the order in which it is tried. The default value is <see cref="Blocker"/>,
/// which stops.</summary>
public enum ReviewConclusion : byte
{
    /// <summary>Somebody found a blocker.</summary>
    Blocker = 0,

    /// <summary>Nobody was asked.</summary>
    NoReviewer = 1,

    /// <summary>Nobody gave an answer that can be used.</summary>
    AllMissing = 2,

    /// <summary>Two or more have concerns.</summary>
    Concerns = 3,

    /// <summary>An answer can't be read: a blocker may hide in it.</summary>
    Unparseable = 4,

    /// <summary>An answer is missing: it may have been a blocker.</summary>
    Incomplete = 5,

    /// <summary>The only reviewer has concerns, and <see cref="ReviewRules.SoleConcernPauses"/> is set.</summary>
    SoleConcern = 6,

    /// <summary>One of the reviewers has concerns.</summary>
    SingleConcern = 7,

    /// <summary>All approve.</summary>
    Approved = 8,
}

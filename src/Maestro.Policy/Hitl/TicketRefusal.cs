namespace Maestro.Policy;

/// <summary>Why a ticket stays as it is.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, a refusal like every other.</remarks>
public enum TicketRefusal : byte
{
    /// <summary>It was refused, and nothing more is known.</summary>
    Unspecified = 0,

    /// <summary>There is no such ticket or grant.</summary>
    NotFound = 1,

    /// <summary>Somebody has decided already.</summary>
    AlreadyResolved = 2,

    /// <summary>The ticket's time is over.</summary>
    TooLate = 3,

    /// <summary>The ticket doesn't offer that answer.</summary>
    NotOffered = 4,

    /// <summary>The role, or the person, isn't among those that are asked.</summary>
    NotEntitled = 5,

    /// <summary>Nobody answers for oneself.</summary>
    IsRequester = 6,

    /// <summary>The person has said yes already, and counts once.</summary>
    AlreadyAnswered = 7,

    /// <summary>Not enough humans said yes.</summary>
    NotApproved = 8,

    /// <summary>Nobody holds a claim on it.</summary>
    NotClaimed = 9,

    /// <summary>Somebody else holds the claim, or held it and has settled it.</summary>
    ClaimedByAnother = 10,

    /// <summary>The approval is in use or used up, or the claim was made before, so that it can't be said that nothing
    /// was done.</summary>
    InUse = 11,

    /// <summary>It speaks of another codebook than the desk.</summary>
    ForeignCodebook = 12,

    /// <summary>What the store holds doesn't make sense, such as a yes without the humans who said it.</summary>
    Unsound = 13,

    /// <summary>Others kept changing it all the time.</summary>
    Busy = 14,

    /// <summary>The request has no digest, so that no approval could match it.</summary>
    NoDigest = 15,

    /// <summary>The run names nobody as the one who asks, so that it can't be said who answers for oneself.</summary>
    NoRequester = 16,

    /// <summary>The key of opening belongs to another question.</summary>
    OtherQuestion = 17,

    /// <summary>The store takes no more, or has another one of the same id.</summary>
    NotTaken = 18,
}

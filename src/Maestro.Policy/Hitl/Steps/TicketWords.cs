namespace Maestro.Policy.Hitl.Steps;

/// <summary>What steps are called on record.</summary>
internal static class TicketWords
{
    public const string Opened = "opened";
    public const string Answered = "answered";
    public const string Approved = "approved";
    public const string Rejected = "rejected";
    public const string Revised = "revised";
    public const string Stopped = "stopped";
    public const string Expired = "expired";
    public const string Claimed = "claimed";
    public const string ClaimedAgain = "claimed_again";
    public const string Released = "released";
    public const string Settled = "settled";
    public const string Abandoned = "abandoned";
    public const string GrantGiven = "grant_given";
    public const string GrantUsed = "grant_used";
    public const string GrantRevoked = "grant_revoked";

    /// <summary>What was put on record before didn't happen: somebody else was quicker, or the time was over.</summary>
    public const string Void = "void";
}

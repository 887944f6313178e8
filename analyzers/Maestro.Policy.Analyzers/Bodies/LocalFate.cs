namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>What becomes of a decision in a local.</summary>
internal enum LocalFate
{
    /// <summary>It is examined, or goes where it counts as handled.</summary>
    Examined,

    /// <summary>Nobody reads the local.</summary>
    Unread,

    /// <summary>The tasks in it are waited for, but not asked for their values.</summary>
    OnlyWaitedFor,

    /// <summary>Only another part of what it holds is read.</summary>
    OnlyOtherPartsRead,

    /// <summary>It is only dropped, or assigned to a discard.</summary>
    OnlyDiscarded,

    /// <summary>It is only described.</summary>
    OnlyDescribed,

    /// <summary>All that happens to it is that outcomes are told apart.</summary>
    OnlyTested,
}

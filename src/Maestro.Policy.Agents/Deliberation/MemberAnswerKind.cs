namespace Maestro.Policy;

/// <summary>What became of asking a member.</summary>
/// <remarks>The default value is <see cref="Failed"/>: absent.</remarks>
public enum MemberAnswerKind
{
    /// <summary>There is no answer: the member is absent.</summary>
    Failed = 0,

    /// <summary>There is no answer in time: the member is absent.</summary>
    TimedOut = 1,

    /// <summary>The member is present, and takes no position.</summary>
    Abstained = 2,

    /// <summary>The member is present, and takes a position.</summary>
    Position = 3,
}

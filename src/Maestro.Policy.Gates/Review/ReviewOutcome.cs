namespace Maestro.Policy.Gates.Review;

/// <summary>What became of one reviewer, most severe first. The default value is <see cref="Blocker"/>.</summary>
public enum ReviewOutcome : byte
{
    /// <summary>The reviewer found something that must not go on.</summary>
    Blocker = 0,

    /// <summary>There is an answer that can't be read; it may hold anything.</summary>
    Unparseable = 1,

    /// <summary>There is no answer: too late, crashed, or never started.</summary>
    Timeout = 2,

    /// <summary>The reviewer has concerns.</summary>
    Concerns = 3,

    /// <summary>The reviewer approves.</summary>
    Approved = 4,
}

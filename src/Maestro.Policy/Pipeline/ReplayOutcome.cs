namespace Maestro.Policy;

/// <summary>What became of a row that was to be decided once more. The default value is <see cref="NotReplayed"/>: it
/// says nothing in favour of the row.</summary>
public enum ReplayOutcome
{
    /// <summary>The row isn't one that the request alone decides: it tells of the log itself, of an approval that was
    /// used, of a decision that was acknowledged, or that the log was unavailable.</summary>
    NotReplayed = 0,

    /// <summary>The request isn't there, or isn't the one that the row's digest stands for.</summary>
    NoRequest = 1,

    /// <summary>The request is decided otherwise now.</summary>
    Diverged = 2,

    /// <summary>The request is decided as it was.</summary>
    Same = 3,
}

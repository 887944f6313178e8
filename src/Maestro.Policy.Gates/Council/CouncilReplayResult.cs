namespace Maestro.Policy.Gates.Council;

/// <summary>What the replay of a session says, and where.</summary>
/// <param name="Verdict">The answer.</param>
/// <param name="At">The index of the first bad line, from 0; the number of lines where there is none.</param>
/// <param name="Recomputed">What the ballots come to; <see langword="null"/> where the replay didn't get that
/// far.</param>
/// <param name="Fault">What is wrong, for people; <see langword="null"/> for a match.</param>
/// <remarks>The default value is a corrupt session.</remarks>
public readonly record struct CouncilReplayResult(
    CouncilReplayVerdict Verdict, int At, CouncilReading? Recomputed = null, string? Fault = null)
{
    /// <summary>Whether the session is what it claims to be.</summary>
    /// <value><see langword="true"/> for <see cref="CouncilReplayVerdict.Match"/> alone.</value>
    public bool IsMatch => Verdict == CouncilReplayVerdict.Match;

    /// <summary>The word of the answer.</summary>
    /// <value><c>MATCH</c>, <c>MISMATCH</c>, <c>INCOMPLETE</c> or <c>CORRUPT</c>.</value>
    public string Word => Verdict switch
    {
        CouncilReplayVerdict.Match => "MATCH",
        CouncilReplayVerdict.Mismatch => "MISMATCH",
        CouncilReplayVerdict.Incomplete => "INCOMPLETE",
        _ => "CORRUPT",
    };
}

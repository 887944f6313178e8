namespace Maestro.Policy.Sandbox.Paths;

/// <summary>What a <see cref="PathPolicy"/> says of a path.</summary>
/// <remarks>The default value is a refusal.</remarks>
public readonly record struct PathReading
{
    internal PathReading(PathFinding finding, string? place = null) =>
        (Finding, Place) = (finding, finding == PathFinding.Contained ? place : null);

    /// <summary>What was found.</summary>
    /// <value><see cref="PathFinding.Unspecified"/> by default.</value>
    public PathFinding Finding { get; }

    /// <summary>The answer.</summary>
    /// <value><see cref="Verdict.Run"/> when the path is contained; otherwise <see cref="Verdict.Stop"/>, also by
    /// default.</value>
    public Verdict Verdict => Finding == PathFinding.Contained ? Verdict.Run : Verdict.Stop;

    /// <summary>Whether the path is made to deceive, so that one such path is enough to ask a human about the session.
    /// </summary>
    /// <value><see langword="true"/> for a link that leads out of the roots, and for what was swapped.</value>
    public bool IsEvasion => Finding is PathFinding.SymlinkEscape or PathFinding.Swapped;

    /// <summary>Where the path leads, without links, at the moment of the judgement.</summary>
    /// <value>A full path; <see langword="null"/> when it is refused, or when only its text was judged.</value>
    public string? Place { get; }
}

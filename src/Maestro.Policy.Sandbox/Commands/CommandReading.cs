namespace Maestro.Policy.Sandbox.Commands;

/// <summary>What a <see cref="CommandPolicy"/> says of a command line: advice to a gate.</summary>
/// <param name="Finding">What was found.</param>
/// <param name="Command">The program that it was found at, for people, at most 64 UTF-16 units;
/// <see langword="null"/> where it is about no single command.</param>
/// <param name="Offset">Where that command stands: in a text the UTF-16 unit of its first word, or of the command whose
/// argument holds it; in an argument vector the index of the argument.</param>
/// <remarks>The default value is a refusal.</remarks>
public readonly record struct CommandReading(CommandFinding Finding, string? Command, int Offset)
{
    /// <summary>What is to become of the command.</summary>
    /// <value><see cref="Verdict.Stop"/> by default.</value>
    public Verdict Verdict => Finding switch
    {
        >= CommandFinding.Allowed and <= CommandFinding.NoCommand => Verdict.Run,
        >= CommandFinding.ConfirmListed and < CommandFinding.Allowed => Verdict.Hitl,
        _ => Verdict.Stop,
    };

    /// <summary>The word for the finding.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>, such as <c>BLOCKED_COMMAND</c>; <c>UNSPECIFIED</c> by default.</value>
    public string Word => CommandWords.Of(Finding);

    /// <summary>The finding and its place, for people.</summary>
    /// <returns>Such as <c>BLOCKED_COMMAND: rm at 4</c>.</returns>
    public override string ToString() =>
        Command is null ? Word : string.Create(null, $"{Word}: {Command} at {Offset}");
}

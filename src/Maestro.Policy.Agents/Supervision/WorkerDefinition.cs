using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A worker program, as the host configures it.</summary>
public sealed record WorkerDefinition
{
    /// <summary>The argument that the task stands in for.</summary>
    public const string TaskArgument = "{task}";

    /// <summary>What it is called: its stream has that name, and the events in it.</summary>
    /// <value>1 to 32 small letters, digits, <c>-</c> and <c>_</c>; begins with a letter.</value>
    public required string Name { get; init; }

    /// <summary>Which agent it is: tiers, plans of tokens and repairs go by that.</summary>
    /// <value><c>gemini</c>, <c>claude</c>, <c>codex</c>, or any other name; <see langword="null"/>, the default, for
    /// <see cref="Name"/>.</value>
    public string? Agent { get; init; }

    /// <summary>The program, and then its arguments.</summary>
    /// <value>An argument that is exactly <see cref="TaskArgument"/> becomes the task; within other text it is
    /// refused, since a program that reads text as code would run the task.</value>
    public required ImmutableArray<string> Argv { get; init; }

    /// <summary>Where it runs.</summary>
    /// <value>A folder within the session's roots; <see langword="null"/>, the default, for the target.</value>
    public string? WorkingDirectory { get; init; }

    /// <summary>The variables that it gets beside those that it inherits.</summary>
    /// <value>Names and values; none by default. They are judged with the command, and a flag in disguise is refused.
    /// </value>
    public ImmutableDictionary<string, string> Environment { get; init; } =
        ImmutableDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>The variables that it gets from this process.</summary>
    /// <value>As in <see cref="ProgramCommand.Inherited"/>.</value>
    public ImmutableArray<string> Inherited { get; init; } = ProgramCommand.UsualVariables;

    /// <summary>What it may take.</summary>
    /// <value>The limits of a worker by default.</value>
    public WorkerAllowance Allowance { get; init; } = new();

    /// <summary>Whether it reviews what others do: it reads requests line by line, and answers in its stream.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsReviewer { get; init; } = true;

    /// <summary>What isolates the program when its own protections are switched off, for people.</summary>
    /// <value>Such as <c>container worker-1, no network</c>; <see langword="null"/>, the default, when nothing does:
    /// then flags that switch protections off are refused.</value>
    public string? Isolation { get; init; }

    internal string AgentName => Agent ?? Name;

    internal IEnumerable<string> Faults()
    {
        if (Name is not { Length: > 0 and <= 32 } || !char.IsAsciiLetterLower(Name[0])
            || !Name.All(static unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit is '-' or '_'))
        {
            yield return $"'{Name}' is no name of a worker: 1 to 32 small letters, digits, - and _.";
        }

        if (Argv.IsDefaultOrEmpty || string.IsNullOrWhiteSpace(Argv[0])
            || Argv.Any(static word => word is null || word.Contains('\0', StringComparison.Ordinal)))
        {
            yield return $"'{Name}' has no program, or an argument that holds the character zero.";
        }
        else if (Argv.Any(static word =>
            word != TaskArgument && word.Contains(TaskArgument, StringComparison.Ordinal)))
        {
            yield return $"'{Name}' has {TaskArgument} within another argument. Make it one of its own.";
        }

        foreach ((string name, string value) in Environment)
        {
            if (name is not { Length: > 0 } || name[0] == '-' || value is null
                || name.AsSpan().IndexOfAny('=', '\0') >= 0 || value.Contains('\0', StringComparison.Ordinal))
            {
                yield return $"'{Name}' has a variable '{name}', which is none.";
            }
        }

        foreach (string fault in Allowance?.Faults() ?? ["its allowance is missing."])
        {
            yield return $"'{Name}': {fault}";
        }
    }
}

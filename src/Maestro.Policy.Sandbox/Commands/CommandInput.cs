using System.Collections.Immutable;

namespace Maestro.Policy.Sandbox.Commands;

/// <summary>A command as a host would run it: an argument vector, or a text for a shell.</summary>
/// <remarks>The default value is no command at all, which is refused.</remarks>
public readonly struct CommandInput
{
    private readonly string? _text;
    private readonly ImmutableArray<string?> _arguments;

    private CommandInput(string? text, ImmutableArray<string?> arguments) => (_text, _arguments) = (text, arguments);

    /// <summary>A program and its arguments, which no shell reads. Prefer this one.</summary>
    /// <param name="arguments">The program first; copied.</param>
    /// <returns>The command.</returns>
    public static CommandInput OfArguments(IEnumerable<string?>? arguments) =>
        new(null, arguments is null ? default : [.. arguments]);

    /// <summary>A text that a POSIX shell reads.</summary>
    /// <param name="text">The text; <see langword="null"/> is refused.</param>
    /// <returns>The command.</returns>
    public static CommandInput OfText(string? text) => new(text, default);

    /// <summary>Asks a policy.</summary>
    /// <param name="policy">The policy.</param>
    /// <returns>What it says.</returns>
    internal CommandReading Judge(CommandPolicy policy) =>
        _arguments.IsDefault ? policy.JudgeText(_text) : policy.JudgeArguments(_arguments);
}

using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.CommandLaws;

/// <summary>A way to put a command into a larger text that runs it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Of">Puts a text in; <see langword="null"/> where that would change what the text means.</param>
internal sealed record Wrapping(string Name, Func<string, string?> Of)
{
    /// <summary>Whether the answer stays exactly the same.</summary>
    public bool IsExact { get; init; }

    /// <summary>Whether the text is handed on as a string, so that it need not be a whole program.</summary>
    public bool TakesAnyText { get; init; }

    /// <summary>A text around a text.</summary>
    public static Wrapping Around(string name, string before, string after) => new(name, text => before + text + after);

    /// <summary>A text in single quotes, between others.</summary>
    public static Wrapping Quoted(string name, string before, string after = "") =>
        new(name, text => before + Quote(text) + after) { TakesAnyText = true };

    public static string Quote(string text) => $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";

    /// <summary>The text, wrapped, or <see langword="null"/> where there is nothing to compare.</summary>
    /// <param name="text">The text.</param>
    /// <param name="finding">What was found in the text alone.</param>
    public string? Wrap(string text, CommandFinding finding)
    {
        // What a shell can't read means nothing that a larger text could keep: the quote that closes another's quote
        // makes a new program. Handed on as a string it stays what it is.
        bool isProgram = finding is not (CommandFinding.Unparseable or CommandFinding.InvalidInput);

        return (isProgram || TakesAnyText) && Of(text) is { Length: <= CommandPolicy.MaxLength } wrapped
            ? wrapped
            : null;
    }
}

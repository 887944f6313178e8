namespace Maestro.Policy.Sandbox.Commands;

/// <summary>The words for findings.</summary>
internal static class CommandWords
{
    private static readonly string[] Words =
        [.. Enum.GetNames<CommandFinding>().Select(static name => Snake(name))];

    /// <summary>The word for a finding.</summary>
    internal static string Of(CommandFinding finding) =>
        (int)finding < Words.Length ? Words[(int)finding] : Words[0];

    private static string Snake(string name) => string.Concat(
        name.Select(static (letter, i) => i > 0 && char.IsAsciiLetterUpper(letter) ? $"_{letter}" : $"{letter}"))
        .ToUpperInvariant();
}

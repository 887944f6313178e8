namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>A part of a word.</summary>
/// <param name="kind">What it is.</param>
/// <param name="text">The literal, or the name of the parameter.</param>
/// <param name="isQuoted">Whether it stands in quotes, so that it is neither split nor a pattern.</param>
internal sealed class WordPart(PartKind kind, string text, bool isQuoted)
{
    internal PartKind Kind { get; } = kind;

    internal string Text { get; } = text;

    internal bool IsQuoted { get; } = isQuoted;

    /// <summary>What a parameter's value goes through, such as <c>:-</c>; empty for the plain value.</summary>
    internal string Operator { get; init; } = "";

    /// <summary>What follows the operator, and what an arithmetic expression is.</summary>
    internal ShellWord? Operand { get; init; }

    /// <summary>What a substitution runs.</summary>
    internal ShellNode? Body { get; init; }

    /// <summary>The elements of an array.</summary>
    internal List<ShellWord>? Words { get; init; }
}

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>A word as it is written: literal parts and expansions.</summary>
/// <param name="offset">Where it begins.</param>
internal sealed class ShellWord(int offset)
{
    internal int Offset { get; } = offset;

    internal List<WordPart> Parts { get; } = [];

    /// <summary>The text of a word that is one unquoted literal.</summary>
    internal string? Plain => Parts is [{ Kind: PartKind.Literal, IsQuoted: false } only] ? only.Text : null;

    /// <summary>Splits an assignment.</summary>
    /// <returns>The name, and the value; the name of an element is the array's; nulls for what is none.</returns>
    internal (string Name, ShellWord Value, bool IsAppended)? Assignment()
    {
        if (Parts is not [{ Kind: PartKind.Literal, IsQuoted: false, Text: var text }, ..])
        {
            return null;
        }

        int name = ShellChars.NameLength(text);
        int sign = name < text.Length && text[name] == '[' ? ElementSign(text, name) : name;
        bool isAppended = sign >= 0 && sign + 1 < text.Length && text[sign] == '+';
        sign += isAppended ? 1 : 0;

        if (name == 0 || sign < 0 || sign >= text.Length || text[sign] != '=')
        {
            return name > 0 && sign == -2 ? (text[..name], this, false) : null;
        }

        ShellWord value = new(Offset);
        value.Parts.Add(new(PartKind.Literal, text[(sign + 1)..], false));
        value.Parts.AddRange(Parts.Skip(1));

        return (text[..name], value, isAppended);
    }

    // -2: the subscript goes on in later parts.
    private int ElementSign(string text, int bracket)
    {
        int close = text.IndexOf(']', bracket);

        return close >= 0 ? close + 1
            : Parts.Skip(1).Any(static part => part is { Kind: PartKind.Literal, IsQuoted: false }
                && (part.Text.Contains("]=", StringComparison.Ordinal)
                    || part.Text.Contains("]+=", StringComparison.Ordinal))) ? -2 : -1;
    }
}

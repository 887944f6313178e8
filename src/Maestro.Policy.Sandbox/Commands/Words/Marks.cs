using System.Buffers;

namespace Maestro.Policy.Sandbox.Commands.Words;

/// <summary>Stand-ins within words for what isn't a character. They are halves of characters, which no text holds that
/// passed the first look.</summary>
internal static class Marks
{
    /// <summary>Something that isn't known, within one word.</summary>
    internal const char Hole = '\udfff';

    /// <summary>Something that isn't known, and may be many words.</summary>
    internal const char Holes = '\udffe';

    internal const char Star = '\udffd';
    internal const char Question = '\udffc';
    internal const char Bracket = '\udffb';
    internal const char Home = '\udffa';
    internal const char Open = '\udff9';
    internal const char Comma = '\udff8';
    internal const char Close = '\udff7';

    /// <summary>The end of a word.</summary>
    internal const char Split = '\udff6';

    private static readonly SearchValues<char> Patterns = SearchValues.Create([Star, Question, Bracket]);
    private static readonly SearchValues<char> All = SearchValues.Create(
        [Hole, Holes, Star, Question, Bracket, Home, Open, Comma, Close, Split]);

    internal static bool HasHole(ReadOnlySpan<char> text) => text.ContainsAny(Hole, Holes);

    internal static bool HasPattern(ReadOnlySpan<char> text) => text.ContainsAny(Patterns);

    /// <summary>The text with characters for marks; what isn't known stays marked.</summary>
    internal static string Plain(string text) => !text.AsSpan().ContainsAny(All) ? text
        : string.Create(text.Length, text, static (plain, text) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                plain[i] = Plain(text[i]);
            }
        });

    /// <summary>A mark for a character of a pattern; others stay.</summary>
    internal static char Pattern(char c) => c switch { '*' => Star, '?' => Question, '[' => Bracket, _ => c };

    private static char Plain(char c) => c switch
    {
        Star => '*',
        Question => '?',
        Bracket => '[',
        Home => '~',
        Open => '{',
        Comma => ',',
        Close => '}',
        Split => ' ',
        Holes => Hole,
        _ => c,
    };
}

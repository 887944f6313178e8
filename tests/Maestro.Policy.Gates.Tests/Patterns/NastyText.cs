using System.Text;

namespace Maestro.Policy.Gates.Tests.Patterns;

/// <summary>Makes up texts and cues out of characters that matchers get wrong; the same ones for the same
/// seed.</summary>
internal sealed class NastyText(int seed)
{
    private static readonly string[] Letters =
    [
        "s", "ſ", "S", "k", "K", "\u212A", "i", "I", "ı", "İ", "σ", "ς", "Σ",
        "表", "ß", "ẞ", "𐐀", "𐐨", "т", "ᲅ", "_", "1",
    ];

    private static readonly string[] Blanks = [" ", "\u001C", "\u00A0", "\u2028", "\t", "\u3000"];

    private static readonly string[] Others =
        ["²", "Ⅷ", "ⅷ", "‿", "\u0301", "\u200D", "\u200B", "😀", "-", "+", ".", "\0", "\uFFFD", "\u0345"];

    private static readonly string[] Halves = ["\uD83D", "\uDE00", "\uD801", "\uDC00"];

    // The sequence of a seeded Random may change between runtimes; the tests hold for any.
    private readonly Random _random = new(seed);

    public int Below(int limit) => _random.Next(limit);

    public string[] Cues() => [.. Enumerable.Range(0, 1 + Below(6)).Select(_ => Cue())];

    public string Text(IReadOnlyList<string> cues)
    {
        StringBuilder text = new();

        for (int parts = Below(8); parts > 0; parts--)
        {
            text.Append(Below(2) == 0 ? Retyped(cues[Below(cues.Count)]) : Piece());
        }

        return text.ToString();
    }

    public string Blank() => Pick(Blanks);

    private string Cue()
    {
        StringBuilder cue = new(Below(4) == 0 ? Pick(Others) : Pick(Letters));

        for (int more = Below(5); more > 0; more--)
        {
            cue.Append(Below(5) == 0 ? Pick(Blanks) : Below(8) == 0 ? Pick(Others) : Pick(Letters));
        }

        return cue.ToString();
    }

    // A cue in another case, with other gaps, and now and then damaged.
    private string Retyped(string cue)
    {
        StringBuilder text = new();

        foreach (Rune rune in cue.EnumerateRunes())
        {
            string same = rune.ToString();
            string[] kin = [.. Letters.Where(letter => Fold(letter) == Fold(same))];
            text.Append(
                Below(40) == 0 ? Piece()
                : Blanks.Contains(same) ? string.Concat(Enumerable.Range(0, Below(4)).Select(_ => Blank()))
                : kin.Length > 0 ? Pick(kin) : same);
        }

        return text.ToString();
    }

    private string Piece() => Below(10) switch
    {
        < 4 => Pick(Letters),
        < 7 => Blank(),
        < 9 => Pick(Others),
        _ => Pick(Halves),
    };

    private string Pick(string[] from) => from[Below(from.Length)];

    private static int Fold(string letter) => NaiveMatcher.Fold(char.ConvertToUtf32(letter, 0));
}

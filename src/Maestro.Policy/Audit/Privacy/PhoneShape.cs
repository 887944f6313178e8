namespace Maestro.Policy.Audit.Privacy;

/// <summary>How phone numbers are written: how many digits they have, and in which groups.</summary>
/// <param name="MinDigits">How many digits there are at least.</param>
/// <param name="MaxDigits">How many there are at most.</param>
/// <param name="MinGroups">In how many groups, at least.</param>
/// <param name="MinGroup">How many digits a group after the first one has at least.</param>
/// <param name="MaxGroup">How many it has at most.</param>
internal sealed record PhoneShape(int MinDigits, int MaxDigits, int MinGroups, int MinGroup, int MaxGroup)
{
    /// <summary>No number has fewer digits.</summary>
    public const int FewestDigits = 8;

    private const int MinTrunk = 2;
    private const int MaxTrunk = 5;
    private const int Mobile = 11;
    private const int Area = 3;
    private const int Usual = 10;

    // With a plus: E.164 has up to 15 digits, and exactly 11 for North America.
    private static readonly PhoneShape International = new(FewestDigits, 15, 1, 1, 15);
    private static readonly PhoneShape NorthAmerica = new(11, 11, 1, 1, 10);

    // With 00 instead of the plus.
    private static readonly PhoneShape Dialled = new(10, 17, 3, 1, 15);

    // Within a country: with a zero first, or three, three and four digits.
    private static readonly PhoneShape National = new(9, 11, 2, 2, 8);
    private static readonly PhoneShape MobileInOne = new(Mobile, Mobile, 1, 2, 8);
    private static readonly PhoneShape Ten = new(10, 10, 3, 3, 4);
    private static readonly PhoneShape OneAndTen = new(11, 11, 4, 3, 4);

    /// <summary>Whether its groups are three, three and four digits.</summary>
    public bool IsThreeThreeFour => this == Ten || this == OneAndTen;

    /// <summary>From how many digits on no blank may follow a hyphen within it: numbers that stand side by side have
    /// blanks between them, and so has a date before a time.</summary>
    public int Settled => this == International || this == NorthAmerica ? Usual : 0;

    /// <summary>The shape of a number that begins with some digits.</summary>
    /// <param name="digits">The first group.</param>
    /// <param name="hasPlus">Whether a plus is before it.</param>
    /// <returns><see langword="null"/> where none begins that way.</returns>
    public static PhoneShape? Of(ReadOnlySpan<char> digits, bool hasPlus)
    {
        char first = At(digits, 0);
        return hasPlus ? first == '1' ? NorthAmerica : International
            : first == '0' ? OfTrunk(digits)
            : first == '1' && digits.Length == 1 ? OneAndTen
            : first >= '2' && digits.Length == Area ? Ten
            : null;
    }

    private static PhoneShape? OfTrunk(ReadOnlySpan<char> digits) =>
        digits.Length == Mobile ? At(digits, 1) >= '5' && At(digits, 2) == '0' ? MobileInOne : null
        : digits.Length is < MinTrunk or > MaxTrunk ? null
        : At(digits, 1) != '0' ? National
        : digits.Length > 2 && At(digits, 2) != '0' ? Dialled
        : null;

    private static char At(ReadOnlySpan<char> digits, int index) => FullWidth.Fold(digits[index]);
}

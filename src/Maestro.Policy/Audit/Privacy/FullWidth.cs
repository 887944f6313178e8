namespace Maestro.Policy.Audit.Privacy;

/// <summary>Full-width forms, which mean the same as the ASCII characters that they are forms of.</summary>
internal static class FullWidth
{
    private const int Distance = 0xfee0;

    /// <summary>The ASCII character that a unit is or is a form of; else the unit itself.</summary>
    public static char Fold(char unit) => unit is >= '\uff01' and <= '\uff5e' ? (char)(unit - Distance) : unit;

    /// <summary>Whether a unit is one of the ten digits, in either width.</summary>
    public static bool IsDigit(char unit) => char.IsAsciiDigit(Fold(unit));
}

namespace Maestro.Policy.Audit.Rows;

/// <summary>The order of texts by code point, which isn't that of their UTF-16 units: what follows a surrogate pair
/// there comes before it here.</summary>
internal static class CodePointOrder
{
    /// <summary>Compares two well-formed texts.</summary>
    public static int Compare(string x, string y)
    {
        int same = x.AsSpan().CommonPrefixLength(y);
        return same == x.Length || same == y.Length
            ? x.Length.CompareTo(y.Length)
            : Weight(x[same]).CompareTo(Weight(y[same]));
    }

    // Surrogates weigh more than every other unit.
    private static int Weight(char unit) => char.IsSurrogate(unit) ? unit + char.MaxValue : unit;
}

namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>Names of hosts.</summary>
internal static class HostName
{
    private const int MaxLength = 253;
    private const int MaxLabel = 63;

    /// <summary>Whether a text can be listed as a host: it may be odd, as long as it has an end and no user.</summary>
    public static bool IsOne(string host) =>
        host.Length is > 0 and <= MaxLength
        && !host.Contains('@', StringComparison.Ordinal)
        && (!host.AsSpan().ContainsAny('[', ']') || IsBracketed(host));

    /// <summary>Whether a host is a plain domain, of which the subdomains are known by their ends: two labels or more
    /// of lower-case ASCII. No address, no trailing dot, and no label that stands for other letters.</summary>
    public static bool IsDomain(string host)
    {
        string[] labels = host.Split('.');
        return labels.Length > 1 && labels.All(IsLabel) && labels[^1].Any(char.IsAsciiLetterLower);
    }

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= MaxLabel
        && label[0] != '-'
        && label[^1] != '-'
        && !label.StartsWith("xn--", StringComparison.Ordinal)
        && label.All(static unit => char.IsAsciiLetterLower(unit) || char.IsAsciiDigit(unit) || unit == '-');

    private static bool IsBracketed(string host) =>
        host.Length > 2
        && host[0] == '['
        && host.IndexOf(']', StringComparison.Ordinal) == host.Length - 1
        && host[1..^1].All(static unit => char.IsAsciiHexDigitLower(unit) || unit is ':' or '.');
}

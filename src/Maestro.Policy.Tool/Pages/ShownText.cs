using System.Globalization;

namespace Maestro.Policy.Tool.Pages;

/// <summary>How numbers and times are written, everywhere alike.</summary>
internal static class ShownText
{
    /// <summary>A time in UTC; - where there is none.</summary>
    public static string Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture) ?? "-";

    /// <summary>A day.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A whole number.</summary>
    public static string Count(long count) => count.ToString(CultureInfo.InvariantCulture);

    /// <summary>A part of a whole in percent.</summary>
    public static string Share(long part, long whole) =>
        $"{(100 * Ratio(part, whole)).ToString("0.0", CultureInfo.InvariantCulture)} %";

    /// <summary>A part of a whole: 0 to 1, and 0 of nothing.</summary>
    public static double Ratio(long part, long whole) => whole == 0 ? 0 : (double)part / whole;
}

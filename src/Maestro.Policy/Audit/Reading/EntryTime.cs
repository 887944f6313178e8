using System.Globalization;

namespace Maestro.Policy.Audit.Reading;

/// <summary>Reads the time of a row.</summary>
internal static class EntryTime
{
    private const string Local = "yyyy-MM-ddTHH:mm:ss.FFFFFFF";

    // Invariant: a time without an offset is no point in time.
    private static readonly string[] Formats = [Local + "zzz", Local + "'Z'"];

    /// <summary>The time that a text is; nothing where it is none.</summary>
    public static DateTimeOffset? Parse(string? text) =>
        DateTimeOffset.TryParseExact(
            text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset time)
            ? time
            : null;
}

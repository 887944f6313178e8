using System.Globalization;
using System.Text;

namespace Maestro.Policy.Audit.Rows;

/// <summary>Writes the time of a row.</summary>
internal static class RowTime
{
    /// <summary>No time is longer.</summary>
    public const int MaxLength = 33;

    private const int Seconds = 19;
    private const int Microseconds = 26;
    private const int Offset = 6;

    /// <summary>Writes a time.</summary>
    /// <returns>How many bytes were written, of <see cref="MaxLength"/>.</returns>
    public static int Write(DateTimeOffset time, AuditTimestamps format, Span<byte> output)
    {
        bool isLocal = format == AuditTimestamps.LocalSeconds;
        Span<byte> full = stackalloc byte[MaxLength];
        time = isLocal ? time : time.ToUniversalTime();
        _ = time.TryFormat(full, out int length, "O", CultureInfo.InvariantCulture);
        int kept = isLocal ? Seconds : Microseconds;
        full[..kept].CopyTo(output);
        full[(length - Offset)..length].CopyTo(output[kept..]);
        return kept + Offset;
    }

    /// <summary>A time as text.</summary>
    public static string Text(DateTimeOffset time, AuditTimestamps format)
    {
        Span<byte> output = stackalloc byte[MaxLength];
        return Encoding.ASCII.GetString(output[..Write(time, format, output)]);
    }
}

using System.Text;

namespace Maestro.Policy.Gates.Text;

/// <summary>Reads stamps as CPython 3.11 reads ISO 8601, but for those that it can't compare.</summary>
internal static class StampReader
{
    private const int MaxLength = 128;

    /// <summary>Reads a stamp.</summary>
    /// <returns><see langword="false"/> for one without a time and an offset, too.</returns>
    public static bool TryRead(string text, out long utcTicks)
    {
        utcTicks = 0;

        bool isText = !text.Contains('\0', StringComparison.Ordinal) && CodePoint.IsWhole(text);

        if (text.Length is < 7 or > MaxLength || !isText)
        {
            return false;
        }

        // Invariant: zeros follow, so that a look beyond the end finds what ends a text in the reference.
        int length = Encoding.UTF8.GetByteCount(text);
        byte[] bytes = new byte[length + 16];
        _ = Encoding.UTF8.GetBytes(text, bytes);
        int separator = Separator(bytes, length);
        int time = separator + Width(bytes[separator]);

        return length - separator > 1
            && StampDate.TryRead(bytes.AsSpan(0, separator + 1), out long days)
            && TryReadTime(bytes.AsSpan(time), length - time, out utcTicks, out long offset)
            && Place(days, ref utcTicks, offset);
    }

    private static bool Place(long days, ref long ticks, long offset)
    {
        ticks += (days * TimeSpan.TicksPerDay) - offset;
        return true;
    }

    // How many bytes the character has that separates date and time.
    private static int Width(byte first) => first switch { < 0x80 => 1, < 0xE0 => 2, < 0xF0 => 3, _ => 4 };

    // Where the date ends, by its form; after a week the place depends on how many digits there are.
    private static int Separator(ReadOnlySpan<byte> text, int length)
    {
        if (length == 7)
        {
            return 7;
        }

        if (text[4] == '-')
        {
            bool isWeek = text[5] == 'W';
            bool hasDay = length > 8 && text[8] == '-' && !(length > 10 && char.IsAsciiDigit((char)text[10]));
            return isWeek && !hasDay ? 8 : Math.Min(10, length);
        }

        if (text[4] != 'W')
        {
            return 8;
        }

        int end = 7;

        while (end < length && char.IsAsciiDigit((char)text[end]))
        {
            end++;
        }

        return end < 9 ? end : 7 + (end % 2);
    }

    private static bool TryReadTime(ReadOnlySpan<byte> text, int length, out long ticks, out long offset)
    {
        (ticks, offset) = (0, 0);

        if (length <= 0)
        {
            return false;
        }

        int zone = text[..length].IndexOfAny("+-Z"u8);

        if (zone < 0 || !StampClock.TryRead(text, zone, out StampClock clock, out _) || !clock.IsOfADay)
        {
            return false;
        }

        ticks = clock.Ticks;

        if (text[zone] == 'Z')
        {
            return zone + 1 == length;
        }

        if (!StampClock.TryRead(text[(zone + 1)..], length - zone - 1, out clock, out bool isWhole) || !isWhole)
        {
            return false;
        }

        // An offset of less than a second is none to the reference, which looks at whole seconds alone.
        long ahead = clock.Ticks < TimeSpan.TicksPerSecond ? 0 : clock.Ticks;
        offset = text[zone] == '-' ? -ahead : ahead;
        return ahead < TimeSpan.TicksPerDay;
    }
}

using System.Text.Json;

namespace Maestro.Policy.Workers.Events;

/// <summary>Reads moments as RFC 3339 writes them: with a zone, a separator, seconds to 59, at most nine digits of a
/// fraction, and an offset of at most 14 hours.</summary>
internal static class Rfc3339
{
    private const int MaxLength = 35;
    private const int MaxEscaped = MaxLength * 6;

    /// <summary>Reads the text that a reader stands on.</summary>
    /// <param name="reader">Stands on a string.</param>
    /// <param name="moment">The moment; <see langword="null"/> when it is before or after every moment.</param>
    /// <returns>Whether the text is well-formed.</returns>
    public static bool TryRead(ref Utf8JsonReader reader, out DateTimeOffset? moment)
    {
        moment = null;
        if (!reader.ValueIsEscaped)
        {
            return TryRead(reader.ValueSpan, out moment);
        }

        if (reader.ValueSpan.Length > MaxEscaped)
        {
            return false;
        }

        Span<byte> text = stackalloc byte[MaxEscaped];
        return TryRead(text[..reader.CopyString(text)], out moment);
    }

    private static bool TryRead(ReadOnlySpan<byte> text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text.Length is < 20 or > MaxLength
            || !TryDate(text[..10], out int year, out int month, out int day)
            || text[10] is not ((byte)'T' or (byte)'t')
            || !TryClock(text[11..19], out int seconds))
        {
            return false;
        }

        ReadOnlySpan<byte> rest = text[19..];
        if (!TryFraction(ref rest, out int ticks) || !TryZone(rest, out int minutes))
        {
            return false;
        }

        moment = Moment(new DateTime(year, month, day).Ticks + (seconds * TimeSpan.TicksPerSecond) + ticks, minutes);
        return true;
    }

    private static bool TryDate(ReadOnlySpan<byte> text, out int year, out int month, out int day)
    {
        (month, day) = (0, 0);
        return TryNumber(text[..4], out year) && year > 0
            && text[4] == '-' && TryNumber(text[5..7], out month) && month is >= 1 and <= 12
            && text[7] == '-' && TryNumber(text[8..], out day) && day >= 1 && day <= DateTime.DaysInMonth(year, month);
    }

    private static bool TryClock(ReadOnlySpan<byte> text, out int seconds)
    {
        seconds = 0;
        if (text[2] != ':' || text[5] != ':'
            || !TryNumber(text[..2], out int hour) || !TryNumber(text[3..5], out int minute)
            || !TryNumber(text[6..], out int second) || hour > 23 || minute > 59 || second > 59)
        {
            return false;
        }

        seconds = (((hour * 60) + minute) * 60) + second;
        return true;
    }

    // A tick is the seventh digit; what follows is read, and left out.
    private static bool TryFraction(ref ReadOnlySpan<byte> text, out int ticks)
    {
        ticks = 0;
        if (text[0] != '.')
        {
            return true;
        }

        int digits = text[1..].IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (digits is < 1 or > 9)
        {
            return false;
        }

        for (int i = 1; i <= 7; i++)
        {
            ticks = (ticks * 10) + (i <= digits ? text[i] - '0' : 0);
        }

        text = text[(digits + 1)..];
        return true;
    }

    private static bool TryZone(ReadOnlySpan<byte> text, out int minutes)
    {
        minutes = 0;
        if (text.Length == 1)
        {
            return text[0] is (byte)'Z' or (byte)'z';
        }

        if (text.Length != 6 || text[0] is not ((byte)'+' or (byte)'-') || text[3] != ':'
            || !TryNumber(text[1..3], out int hour) || !TryNumber(text[4..], out int minute) || minute > 59)
        {
            return false;
        }

        minutes = ((hour * 60) + minute) * (text[0] == '-' ? -1 : 1);
        return Math.Abs(minutes) <= 14 * 60;
    }

    private static DateTimeOffset? Moment(long localTicks, int minutes)
    {
        long ticks = localTicks - (minutes * TimeSpan.TicksPerMinute);
        return ticks < 0 || ticks > DateTime.MaxValue.Ticks
            ? null
            : new DateTimeOffset(localTicks, TimeSpan.FromMinutes(minutes));
    }

    private static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        foreach (byte digit in digits)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            number = (number * 10) + digit - '0';
        }

        return true;
    }
}

using System.Globalization;
using System.Text;

namespace Maestro.Policy.Gates.Text;

/// <summary>Reads moments that others wrote.</summary>
internal static class WrittenMoment
{
    private const int DateAndTime = 19;

    /// <summary>Reads a moment that can be written in one way only.</summary>
    /// <param name="text"><c>yyyy-MM-ddTHH:mm:ss</c>, up to seven digits of a second's fraction, and <c>Z</c> or an
    /// offset such as <c>+09:00</c>.</param>
    /// <param name="moment">The moment.</param>
    /// <returns><see langword="false"/> for anything else, and for what is outside of the calendar.</returns>
    public static bool TryReadExact(ReadOnlySpan<char> text, out DateTimeOffset moment)
    {
        moment = default;

        if (text.Length <= DateAndTime || !DateTime.TryParseExact(
            text[..DateAndTime],
            "yyyy-MM-dd'T'HH:mm:ss",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateTime local))
        {
            return false;
        }

        ReadOnlySpan<char> rest = text[DateAndTime..];
        return TakeFraction(ref rest, out long fraction)
            && TryReadOffset(rest, out TimeSpan offset)
            && TryPlace(local.Ticks + fraction, offset, out moment);
    }

    /// <summary>Reads a moment in any of the forms that the reference can compare.</summary>
    /// <param name="text">The text.</param>
    /// <returns>The moment, where need be moved to the end of the calendar that is next to it; <see langword="null"/>
    /// for what the reference can't compare.</returns>
    public static DateTimeOffset? ReadAsReference(string text) => StampReader.TryRead(text, out long ticks)
        ? new(Math.Clamp(ticks, 0, DateTime.MaxValue.Ticks), TimeSpan.Zero)
        : null;

    /// <summary>Says whether a text begins as a date with a time does; that is all that the reference asks of
    /// one.</summary>
    /// <param name="text">The text.</param>
    /// <returns>Whether it begins with <c>dddd-dd-ddT</c>, where <c>d</c> is a decimal digit of any script.</returns>
    public static bool HasDate(ReadOnlySpan<char> text)
    {
        foreach (char expected in "dddd-dd-ddT")
        {
            if (Rune.DecodeFromUtf16(text, out Rune rune, out int length) != System.Buffers.OperationStatus.Done
                || !(expected == 'd' ? Rune.IsDigit(rune) : rune.Value == expected))
            {
                return false;
            }

            text = text[length..];
        }

        return true;
    }

    private static bool TakeFraction(ref ReadOnlySpan<char> rest, out long ticks)
    {
        ticks = 0;

        if (rest[0] != '.')
        {
            return true;
        }

        int digits = rest[1..].IndexOfAnyExceptInRange('0', '9');

        if (digits is < 1 or > 7)
        {
            return false;
        }

        ticks = long.Parse(rest.Slice(1, digits), CultureInfo.InvariantCulture);

        for (int digit = digits; digit < 7; digit++)
        {
            ticks *= 10;
        }

        rest = rest[(1 + digits)..];
        return true;
    }

    private static bool TryReadOffset(ReadOnlySpan<char> text, out TimeSpan offset)
    {
        offset = default;

        if (text is "Z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-')
            || !TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out offset))
        {
            return false;
        }

        offset = text[0] == '-' ? -offset : offset;
        return offset.Duration() <= TimeSpan.FromHours(14);
    }

    private static bool TryPlace(long ticks, TimeSpan offset, out DateTimeOffset moment)
    {
        bool isInCalendar = ticks - offset.Ticks >= 0 && ticks - offset.Ticks <= DateTime.MaxValue.Ticks;
        moment = isInCalendar ? new(ticks, offset) : default;
        return isInCalendar;
    }
}

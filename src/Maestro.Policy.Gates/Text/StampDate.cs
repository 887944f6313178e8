using System.Globalization;

namespace Maestro.Policy.Gates.Text;

/// <summary>The date of a stamp: a day of a month, or of a week.</summary>
internal static class StampDate
{
    /// <summary>Reads a date.</summary>
    /// <param name="text">The date and the character after it.</param>
    /// <param name="days">Days since the first of the year 1.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out long days)
    {
        days = 0;
        int at = 0;

        if (!StampClock.Digits(text, ref at, 4, out int year) || at >= text.Length)
        {
            return false;
        }

        bool hasDashes = text[at] == '-';
        at += hasDashes ? 1 : 0;

        return at < text.Length && text[at] == 'W'
            ? TryReadWeek(text, at + 1, year, hasDashes, out days)
            : StampClock.Digits(text, ref at, 2, out int month)
                && (!hasDashes || (at < text.Length && text[at++] == '-'))
                && StampClock.Digits(text, ref at, 2, out int day)
                && TryPlace(year, month, day, out days);
    }

    private static bool TryReadWeek(ReadOnlySpan<byte> text, int at, int year, bool hasDashes, out long days)
    {
        days = 0;
        int day = 1;

        if (!StampClock.Digits(text, ref at, 2, out int week))
        {
            return false;
        }

        if (at < text.Length - 1
            && ((hasDashes && text[at++] != '-') || !StampClock.Digits(text, ref at, 1, out day)))
        {
            return false;
        }

        if (year < 1 || week < 1 || week > ISOWeek.GetWeeksInYear(year) || day is < 1 or > 7)
        {
            return false;
        }

        // The week that the fourth of January is in is the first.
        long fourth = new DateOnly(year, 1, 4).DayNumber;
        days = fourth - (fourth % 7) + ((week - 1) * 7) + day - 1;
        return days >= 0 && days <= DateOnly.MaxValue.DayNumber;
    }

    private static bool TryPlace(int year, int month, int day, out long days)
    {
        bool isDay = year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);
        days = isDay ? new DateOnly(year, month, day).DayNumber : 0;
        return isDay;
    }
}

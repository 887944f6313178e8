namespace Maestro.Policy.Gates.Text;

/// <summary>Hours, minutes, seconds and millionths of one, as a time or an offset has them.</summary>
internal readonly record struct StampClock(int Hour, int Minute, int Second, int Micro)
{
    /// <summary>Whether it is a time of a day; an offset need not be.</summary>
    public bool IsOfADay => Hour < 24 && Minute < 60 && Second < 60;

    public long Ticks => ((((Hour * 60L) + Minute) * 60) + Second) * TimeSpan.TicksPerSecond
        + (Micro * TimeSpan.TicksPerMicrosecond);

    /// <summary>Reads <c>HH[[:]MM[[:]SS[.f…]]]</c>.</summary>
    /// <param name="text">The text, and what follows it.</param>
    /// <param name="length">How long the text is.</param>
    /// <param name="clock">What was read.</param>
    /// <param name="isWhole">Whether nothing followed; one character more is let through for the caller to judge, as
    /// the reference does.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, int length, out StampClock clock, out bool isWhole)
    {
        (clock, isWhole) = (default, false);
        Span<int> parts = stackalloc int[3];
        bool hasColons = true;
        int at = 0;

        for (int part = 0; part < 3; part++)
        {
            if (!Digits(text, ref at, 2, out parts[part]))
            {
                return false;
            }

            byte next = text[at++];
            hasColons = part == 0 ? next == ':' : hasColons;

            if (at >= length)
            {
                isWhole = next == 0;
                clock = new(parts[0], parts[1], parts[2], 0);
                return true;
            }

            if (next is (byte)'.' or (byte)',')
            {
                break;
            }

            if (hasColons && next != ':')
            {
                return false;
            }

            at -= hasColons ? 0 : 1;
        }

        return TryReadFraction(text, length, at, parts, out clock, out isWhole);
    }

    /// <summary>Reads ASCII digits.</summary>
    public static bool Digits(ReadOnlySpan<byte> text, ref int at, int count, out int number)
    {
        number = 0;

        for (int i = 0; i < count; i++)
        {
            if (at >= text.Length || !char.IsAsciiDigit((char)text[at]))
            {
                return false;
            }

            number = (number * 10) + text[at++] - '0';
        }

        return true;
    }

    private static bool TryReadFraction(
        ReadOnlySpan<byte> text, int length, int at, ReadOnlySpan<int> parts, out StampClock clock, out bool isWhole)
    {
        (clock, isWhole) = (default, false);
        int digits = Math.Clamp(length - at, 0, 6);

        if (!Digits(text, ref at, digits, out int micro))
        {
            return false;
        }

        for (int i = digits; i < 6; i++)
        {
            micro *= 10;
        }

        while (char.IsAsciiDigit((char)text[at]))
        {
            at++;
        }

        clock = new(parts[0], parts[1], parts[2], micro);
        isWhole = text[at] == 0;
        return true;
    }
}

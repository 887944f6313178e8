using System.Globalization;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Trust;

/// <summary>A moment, and how it is written.</summary>
/// <remarks>Immutable. Two stamps are equal when they are written alike.</remarks>
public sealed record TrustStamp
{
    private TrustStamp(string text, long utcTicks) => (Text, UtcTicks) = (text, utcTicks);

    /// <summary>The moment that never comes: what stands for a cooldown whose end can't be read.</summary>
    /// <value>The last second of the year 9999.</value>
    public static TrustStamp Never { get; } = At(DateTimeOffset.MaxValue);

    /// <summary>How the moment is written.</summary>
    /// <value>ISO 8601 with an offset, such as <c>2026-03-21T12:00:00+09:00</c>.</value>
    public string Text { get; }

    /// <summary>The moment.</summary>
    /// <value>Ticks of 100 ns since the beginning of the year 1 in UTC; below 0 for what an offset moves before
    /// it.</value>
    public long UtcTicks { get; }

    /// <summary>Stamps a time, with the precision of a second and the offset that it has.</summary>
    /// <param name="time">The time; what is below a second is left out.</param>
    /// <returns>The stamp.</returns>
    public static TrustStamp At(DateTimeOffset time) => new(
        time.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture),
        time.UtcTicks - (time.UtcTicks % TimeSpan.TicksPerSecond));

    /// <summary>Reads a stamp as the reference does: ISO 8601 in any of its forms, with any character before the time
    /// and digits of a second's fraction cut after the sixth.</summary>
    /// <param name="text">The text.</param>
    /// <param name="stamp">The stamp, which keeps the text as it is.</param>
    /// <returns><see langword="false"/> for what is no moment: without a time or an offset, outside of the calendar,
    /// longer than 128 characters.</returns>
    public static bool TryParse(string? text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TrustStamp? stamp)
    {
        stamp = text is not null && StampReader.TryRead(text, out long ticks) ? new(text, ticks) : null;
        return stamp is not null;
    }

    /// <summary>Compares with a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Whether the stamp is before it, and not at it.</returns>
    public bool IsBefore(DateTimeOffset time) => UtcTicks < time.UtcTicks;

    /// <summary>Compares with a time.</summary>
    /// <param name="time">The time.</param>
    /// <returns>Whether the stamp is after it, and not at it.</returns>
    public bool IsAfter(DateTimeOffset time) => UtcTicks > time.UtcTicks;

    /// <summary>The text.</summary>
    /// <returns><see cref="Text"/>.</returns>
    public override string ToString() => Text;
}

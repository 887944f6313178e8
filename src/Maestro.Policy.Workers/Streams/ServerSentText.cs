using System.Buffers;
using System.Text;

namespace Maestro.Policy.Workers.Streams;

/// <summary>Writes events as <c>text/event-stream</c> has them.</summary>
public static class ServerSentText
{
    /// <summary>How often a stream without events should show that it is alive.</summary>
    /// <value>15 seconds.</value>
    public static readonly TimeSpan HeartbeatInterval = TimeSpan.FromSeconds(15);

    private static readonly SearchValues<char> LineEnds = SearchValues.Create('\r', '\n');

    /// <summary>The comment that shows that a stream is alive.</summary>
    /// <value>UTF-8; no event comes of it.</value>
    public static ReadOnlySpan<byte> Heartbeat => ":\n\n"u8;

    /// <summary>Writes an event.</summary>
    /// <param name="item">The event.</param>
    /// <returns>Its text, with an empty line at the end.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="item"/> is <see langword="null"/>.</exception>
    public static string Write(ServerSentEvent item)
    {
        ArgumentNullException.ThrowIfNull(item);
        StringBuilder text = new(item.Data.Length + 64);
        AppendLine(text, "id: ", item.Id);
        AppendLine(text, "event: ", item.Name);

        // CR, LF and CRLF end a line alike: none of them may end one that isn't marked as data.
        ReadOnlySpan<char> rest = item.Data;
        while (rest.IndexOfAny(LineEnds) is >= 0 and var end)
        {
            text.Append("data: ").Append(rest[..end]).Append('\n');
            rest = rest[(end + (rest[end..].StartsWith("\r\n") ? 2 : 1))..];
        }

        return text.Append("data: ").Append(rest).Append("\n\n").ToString();
    }

    /// <summary>Writes an event.</summary>
    /// <param name="item">The event.</param>
    /// <param name="output">Takes its text in UTF-8; half of a surrogate pair becomes U+FFFD.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static void Write(ServerSentEvent item, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(output);
        Encoding.UTF8.GetBytes(Write(item), output);
    }

    private static void AppendLine(StringBuilder text, string field, string? value)
    {
        if (value is not null)
        {
            text.Append(field).Append(value).Append('\n');
        }
    }
}

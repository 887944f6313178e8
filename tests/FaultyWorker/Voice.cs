using System.Text;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Maestro.Policy.FaultyWorker;

/// <summary>What a worker writes, to the byte.</summary>
internal sealed class Voice(string name)
{
    private const int ChunkSize = 1 << 16;

    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly Lock _gate = new();

    public void Say(string type, string text) =>
        Line(Event(name, type, $"\"text\":{JsonSerializer.Serialize(text)}"));

    public void Done(string percent) => Line(Event(name, "progress", $"\"progress\":{percent}"));

    /// <summary>Says something in the name of somebody else.</summary>
    public void Lie(string agent) => Line(Event(agent, "blocker", "\"text\":\"somebody else's\""));

    public void Review(string subject, string verdict)
    {
        string payload = $"\"subject\":{JsonSerializer.Serialize(subject)},\"verdict\":\"{verdict}\",\"text\":\"read\"";
        Line(Event(name, "review", payload));
    }

    /// <summary>As many events as fit through the pipe.</summary>
    public void Flood(int count)
    {
        StringBuilder lines = new();
        for (int i = 0; i < count; i++)
        {
            lines.Append(Event(name, "finding", "\"text\":\"more of the same\"")).Append('\n');
            if (lines.Length > ChunkSize)
            {
                Raw(lines.ToString());
                lines.Clear();
            }
        }

        Raw(lines.ToString());
    }

    /// <summary>One line of so many bytes, begun as a blocker.</summary>
    public void Endless(long length)
    {
        Raw("{\"type\":\"blocker\",\"payload\":{\"text\":\"");
        byte[] chunk = new byte[ChunkSize];
        Array.Fill(chunk, (byte)'x');
        for (long left = length; left > 0; left -= chunk.Length)
        {
            Bytes(chunk.AsSpan(0, (int)Math.Min(left, chunk.Length)));
        }

        Raw("\"}}\n");
    }

    public void Line(string text) => Raw(text + "\n");

    /// <summary>Text as it is, without an end.</summary>
    public void Raw(string text) => Bytes(Encoding.UTF8.GetBytes(text));

    public void Bytes(ReadOnlySpan<byte> bytes)
    {
        lock (_gate)
        {
            _output.Write(bytes);
            _output.Flush();
        }
    }

    /// <summary>Standard output is gone, and the process goes on.</summary>
    public static void Close() => new SafeFileHandle(1, ownsHandle: true).Dispose();

    private static string Event(string agent, string type, string payload) =>
        $"{{\"type\":\"{type}\",\"agent\":\"{agent}\",\"timestamp\":\"2026-03-21T12:00:00Z\","
        + $"\"payload\":{{{payload}}}}}";
}

using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Tool.Supervise.Scripts;

/// <summary>Writes events, one a line.</summary>
internal sealed class ScriptOutput(TextWriter output, TimeProvider time, string agent)
{
    /// <summary>Says something.</summary>
    public void Say(ScriptStep step) => Write(step.Type, payload =>
    {
        if (step.Text.Length > 0)
        {
            payload.WriteString("text", step.Text);
        }

        if (step.Progress is { } percent)
        {
            payload.WriteNumber("progress", percent);
        }
    });

    /// <summary>Answers a request for a review.</summary>
    public void Review(string subject, string verdict, string opinion) => Write("review", payload =>
    {
        payload.WriteString("subject", subject);
        payload.WriteString("verdict", verdict);
        payload.WriteString("text", opinion);
    });

    private void Write(string type, Action<Utf8JsonWriter> payload)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("agent", agent);
            json.WriteString(
                "timestamp", time.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
            json.WriteStartObject("payload");
            payload(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        lock (output)
        {
            output.WriteLine(Encoding.UTF8.GetString(line.WrittenSpan));
            output.Flush();
        }
    }
}

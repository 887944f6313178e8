using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Maestro.Policy.Agents.Deliberation;

/// <summary>Writes a prompt as one JSON document: what a program reads from its standard input.</summary>
public static class MemberPromptJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes a prompt.</summary>
    /// <param name="prompt">The prompt.</param>
    /// <returns>UTF-8, one line without its end.</returns>
    public static byte[] Write(MemberPrompt prompt)
    {
        ArgumentNullException.ThrowIfNull(prompt);
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("v"u8, 1);
            json.WriteString("session"u8, prompt.Session);
            json.WriteString("question"u8, prompt.Question);
            json.WriteString("seat"u8, prompt.Seat);
            json.WriteString("role"u8, prompt.Role);
            json.WriteNumber("round"u8, prompt.Round);
            json.WriteNumber("rounds"u8, prompt.Rounds);
            json.WritePropertyName("own"u8);
            WriteOwn(json, prompt.Own);
            json.WriteStartArray("peers"u8);
            foreach (SeatAnswer peer in prompt.Peers)
            {
                json.WriteStartObject();
                json.WriteString("seat"u8, peer.Seat);
                json.WriteString("role"u8, peer.Role);
                WriteMembers(json, peer.Answer);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return text.WrittenSpan.ToArray();
    }

    private static void WriteOwn(Utf8JsonWriter json, MemberAnswer? own)
    {
        if (own is not { IsPresent: true } answer)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        WriteMembers(json, answer);
        json.WriteEndObject();
    }

    private static void WriteMembers(Utf8JsonWriter json, MemberAnswer answer)
    {
        if (answer.Position is { } position)
        {
            json.WriteString("position"u8, position);
        }
        else
        {
            json.WriteBoolean("abstain"u8, true);
        }

        json.WriteString("text"u8, answer.Text);
    }
}

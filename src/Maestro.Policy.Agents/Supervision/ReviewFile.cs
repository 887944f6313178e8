using System.Buffers;
using System.Text.Json;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Keeps what came of a review.</summary>
internal static class ReviewFile
{
    public static void Write(SessionFolder folder, ReviewSnapshot review, DateTimeOffset at)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("subject", review.Subject);
            json.WriteString("trigger", review.Trigger);
            json.WriteString("author", review.Author);
            json.WriteStartObject("outcomes");
            foreach ((string name, string outcome) in review.Requested.Zip(review.Outcomes))
            {
                json.WriteString(name, outcome);
            }

            json.WriteEndObject();
            json.WriteString("decision", review.Decision);
            json.WriteString("began", review.At);
            json.WriteString("ended", at);
            json.WriteEndObject();
        }

        text.Write("\n"u8);
        AtomicFile.Write(Path.Combine(folder.Reviews, review.Subject + ".json"), text.WrittenSpan);
    }
}

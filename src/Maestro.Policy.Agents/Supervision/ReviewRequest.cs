using System.Buffers;
using System.Text.Json;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Asks a worker for a review: one line on its input.</summary>
internal static class ReviewRequest
{
    // A worker that doesn't read loses its turn, and nobody waits for it.
    private static readonly TimeSpan WriteTime = TimeSpan.FromSeconds(30);

    public static async Task Send(
        ProgramProcess process, ReviewSnapshot review, string? text, CancellationToken cancellationToken)
    {
        using CancellationTokenSource until = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        until.CancelAfter(WriteTime);
        try
        {
            await process.Input.WriteAsync(Line(review, text), until.Token).ConfigureAwait(false);
            await process.Input.FlushAsync(until.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException
            or OperationCanceledException or InvalidOperationException)
        {
            // Its deadline tells what becomes of that.
        }
    }

    private static ReadOnlyMemory<byte> Line(ReviewSnapshot review, string? text)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("type", "review_request");
            json.WriteString("subject", review.Subject);
            json.WriteString("author", review.Author);
            json.WriteString("trigger", review.Trigger);
            json.WriteString("text", text);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}

using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Lines;

namespace Maestro.Policy.Tool.Supervise.Scripts;

/// <summary>A worker that plays a script, and reviews what it is asked about until nobody asks any more.</summary>
internal sealed class ScriptedWorker(ToolHost host, WorkerScript script, string agent, TimeSpan pace, string verdict)
{
    private readonly ScriptOutput _output = new(host.Output, host.Time, agent);

    /// <summary>Plays.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> PlayAsync(CancellationToken cancellation)
    {
        Task reviewing = Task.Run(() => ReviewAsync(cancellation), cancellation);
        foreach (ScriptStep step in script.Steps)
        {
            _output.Say(step);
            if (pace > TimeSpan.Zero)
            {
                await Task.Delay(pace, host.Time, cancellation).ConfigureAwait(false);
            }
        }

        await reviewing.ConfigureAwait(false);
        return ExitCodes.Success;
    }

    private async Task ReviewAsync(CancellationToken cancellation)
    {
        using LineReader lines = new(host.Input);
        while (await lines.ReadAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (Subject(line.Bytes) is { } subject)
            {
                _output.Review(subject, verdict, script.Opinion);
            }
        }
    }

    // What is no request is passed over.
    private static string? Subject(ReadOnlyMemory<byte> line)
    {
        try
        {
            using JsonDocument request = JsonDocument.Parse(line);
            return request.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("type", out JsonElement type) && type.ValueEquals("review_request")
                && root.TryGetProperty("subject", out JsonElement subject) ? subject.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}

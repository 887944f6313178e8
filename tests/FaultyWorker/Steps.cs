using System.Globalization;
using System.Text.Json;

namespace Maestro.Policy.FaultyWorker;

/// <summary>What a worker can do.</summary>
internal static class Steps
{
    /// <summary>Takes a step.</summary>
    public static Task TakeAsync(Voice voice, string step, string value)
    {
        switch (step)
        {
            case "status" or "finding" or "task" or "blocker" or "milestone" or "error":
                voice.Say(step, value);
                return Task.CompletedTask;
            case "progress":
                voice.Done(value);
                return Task.CompletedTask;
            case "line":
                voice.Line(value);
                return Task.CompletedTask;
            case "half":
                voice.Raw(value);
                return Task.CompletedTask;
            case "lie":
                voice.Lie(value);
                return Task.CompletedTask;
            case "flood":
                voice.Flood(Number(value));
                return Task.CompletedTask;
            case "endless":
                voice.Endless(Number(value));
                return Task.CompletedTask;
            case "close":
                Voice.Close();
                return Task.CompletedTask;
            case "reviews":
                return Reviews(voice, value);
            default:
                return Doings.TakeAsync(step, value);
        }
    }

    /// <summary>A whole number.</summary>
    public static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    // Answers whoever asks, until nobody asks any more.
    private static async Task Reviews(Voice voice, string verdict)
    {
        using StreamReader input = new(Console.OpenStandardInput());
        while (await input.ReadLineAsync() is { } line)
        {
            using JsonDocument request = JsonDocument.Parse(line);
            if (request.RootElement.TryGetProperty("subject", out JsonElement subject))
            {
                voice.Review(subject.GetString()!, verdict.Length == 0 ? "approved" : verdict);
            }
        }
    }
}

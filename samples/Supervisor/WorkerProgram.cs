using System.Globalization;
using System.Text.Json;

namespace SupervisorSample;

/// <summary>The worker: this sample once more, as a process of its own, which plays the steps that it is
/// given.</summary>
/// <remarks>What it reads and writes is all that a worker of your own has to: an event a line on standard output, a
/// request for a review a line on standard input, and the end of that when nobody asks any more.</remarks>
public static class WorkerProgram
{
    private const string Outside = "Error: path must be within one of the workspace directories";

    /// <summary>Plays.</summary>
    /// <param name="args">Its name, and then its steps.</param>
    public static async Task<int> PlayAsync(string[] args)
    {
        string name = args[0];
        foreach (string step in args[1..].TakeWhile(static step => !step.StartsWith("--", StringComparison.Ordinal)))
        {
            string[] parts = step.Split('=', 2);
            switch (parts[0])
            {
                case "progress":
                    Say(name, "progress", payload => payload.WriteNumber(
                        "progress", int.Parse(parts[1], CultureInfo.InvariantCulture)));
                    break;
                case "needs" when !args.Contains(parts[1]):
                    // What the program of one of the reference's workers says when it is started without that option.
                    Console.Error.WriteLine(Outside);
                    return 1;
                case "needs":
                    break;
                case "reviews":
                    await ReviewAsync(name, parts[1]);
                    break;
                default:
                    Say(name, parts[0], payload => payload.WriteString("text", parts[1]));
                    break;
            }
        }

        return 0;
    }

    private static async Task ReviewAsync(string name, string verdict)
    {
        while (await Console.In.ReadLineAsync() is { } line)
        {
            using JsonDocument request = JsonDocument.Parse(line);
            string subject = request.RootElement.GetProperty("subject").GetString()!;
            Say(name, "review", payload =>
            {
                payload.WriteString("subject", subject);
                payload.WriteString("verdict", verdict);
            });
        }
    }

    private static void Say(string name, string type, Action<Utf8JsonWriter> payload)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteString("type", type);
            json.WriteString("agent", name);
            json.WriteString("timestamp", DateTimeOffset.UtcNow);
            json.WriteStartObject("payload");
            payload(json);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        Console.Out.WriteLine(System.Text.Encoding.UTF8.GetString(line.ToArray()));
        Console.Out.Flush();
    }
}

using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;
using Maestro.Policy.Tool.Gate;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Gate;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class MinOrchestratorCliTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "min_orchestrator_cli");

    [Fact]
    public async Task CommandLines_EndAsTheReference()
    {
        Assert.SkipWhen(Family.IsAbsent, Family.Reason);
        List<string> wrong = [];
        foreach (JsonElement item in Family.Cases)
        {
            using TempFolder folder = new();
            SetUp(folder, Text(item, "setup"));
            ReferenceCommandLine argv = new(item.GetProperty("argv"));
            JsonElement fault = item.GetProperty("decide_throws");
            string? thrown = fault.ValueKind == JsonValueKind.Object ? Text(fault, "message") : null;
            ToolRun run = await ToolRun.With(
                folder, Stream.Null, argv.Translated(), thrown is null ? null : Throwing(thrown));

            if (Problem(folder, run, item, argv) is { } problem)
            {
                wrong.Add($"{item.GetProperty("id")}: {problem}; {run}");
            }
        }

        Assert.Empty(wrong);
    }

    private static Func<IGate<Prompt>> Throwing(string message) =>
        () => new ThrowingGate(PromptWords.Layers.PatternGate, message);

    private static string? Problem(TempFolder folder, ToolRun run, JsonElement item, ReferenceCommandLine argv)
    {
        JsonElement expect = item.GetProperty("expect");
        bool isUsage = IsUsage(expect);
        string? prompt = argv.Value("--prompt");
        if (argv.IsRefused)
        {
            return run.ExitCode == ExitCodes.Usage && Rows(folder, item) == 0 ? null : "a usage error was expected";
        }

        if (isUsage && prompt is ['-', ..] && argv.Value("--run-id") is not null)
        {
            // DEV-CLI-005
            return run.ExitCode != ExitCodes.Usage && Rows(folder, item) == 1 ? null : "one judged prompt was expected";
        }

        if (expect.GetProperty("exit_code").ValueKind == JsonValueKind.Null)
        {
            return run.ExitCode is ExitCodes.Run or ExitCodes.Hitl ? "what escapes the reference has to stop" : null;
        }

        // DEV-CLI-001
        int exitCode = isUsage ? ExitCodes.Usage : expect.GetProperty("exit_code").GetInt32();
        return run.ExitCode != exitCode ? $"exit code {exitCode} was expected"
            : FirstWord(Text(expect, "stdout")) is { } word && word != FirstWord(run.Output) ? $"{word} was expected"
            : LogProblem(folder, item);
    }

    private static bool IsUsage(JsonElement expect) =>
        expect.GetProperty("exit_code") is { ValueKind: JsonValueKind.Number } code && code.GetInt32() == 2
        && !expect.GetProperty("logs").EnumerateObject().Any();

    private static string? LogProblem(TempFolder folder, JsonElement item)
    {
        Dictionary<string, string> logs = Logs(folder, item);
        bool isFault = item.GetProperty("decide_throws").ValueKind == JsonValueKind.Object;
        foreach (JsonProperty log in item.GetProperty("expect").GetProperty("logs").EnumerateObject())
        {
            if (!logs.Remove(log.Name, out string? text))
            {
                return $"{log.Name} is missing";
            }

            string[] lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            JsonElement[] expected = [.. log.Value.EnumerateArray()];
            bool isSame = lines.Length == expected.Length
                && lines.Zip(expected).All(pair => IsSame(pair.First, pair.Second, isFault));
            if (!isSame)
            {
                return $"{log.Name} holds {text}";
            }
        }

        return logs.Count == 0 ? null : $"{string.Join(", ", logs.Keys)} should not be there";
    }

    private static bool IsSame(string line, JsonElement expected, bool isFault)
    {
        using JsonDocument row = JsonDocument.Parse(line);
        if (!isFault || !expected.TryGetProperty("reason_detail", out _))
        {
            return JsonElement.DeepEquals(row.RootElement, expected);
        }

        // DEV-CLI-006
        return expected.EnumerateObject().All(member =>
            member.Name == "reason_detail"
                ? row.RootElement.GetProperty(member.Name).GetString() == nameof(InvalidOperationException)
                : JsonElement.DeepEquals(row.RootElement.GetProperty(member.Name), member.Value));
    }

    // What is in the folder that the case didn't put there itself.
    private static Dictionary<string, string> Logs(TempFolder folder, JsonElement item) =>
        Directory.EnumerateFiles(folder.Root, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .ToDictionary(file => Path.GetRelativePath(folder.Root, file).Replace('\\', '/'), File.ReadAllText)
            .Where(file => file.Key != "f" || Text(item, "setup") != "log_parent_is_file")
            .ToDictionary();

    private static int Rows(TempFolder folder, JsonElement item) =>
        Logs(folder, item).Values
            .SelectMany(text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            .Count(line => line != OldRow);

    private const string OldRow = """{"old":1}""";

    private static void SetUp(TempFolder folder, string? setup)
    {
        switch (setup)
        {
            case "log_is_directory":
                Directory.CreateDirectory(folder["log.jsonl"]);
                break;
            case "log_parent_is_file":
                folder.Write("f", "");
                break;
            case "log_has_rows":
                folder.Write("log.jsonl", OldRow + "\n");
                break;
            default:
                Assert.Null(setup);
                break;
        }
    }

    // DEV-CLI-007
    private static string? FirstWord(string? text) => text?.Split(':')[0].Trim();

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}

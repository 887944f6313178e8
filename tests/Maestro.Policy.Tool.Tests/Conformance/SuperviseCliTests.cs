using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;
using Maestro.Policy.Tool.Supervise;
using Maestro.Policy.Tool.Tests.Supervise;

namespace Maestro.Policy.Tool.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class SuperviseCliTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("workers", "cli");

    [Fact]
    public void CommandLines_AreReadAsTheReferenceReadsThem() => Family.AssertAll(Problem);

    private static string? Problem(JsonElement item)
    {
        string[] args = [.. item.GetProperty("argv").EnumerateArray().Select(static arg => arg.GetString()!)];
        Dictionary<string, string> variables = item.GetProperty("env").EnumerateObject()
            .ToDictionary(static variable => variable.Name, static variable => variable.Value.GetString()!);
        SuperviseRun run = SuperviseRun.Of(variables, args).GetAwaiter().GetResult();
        JsonElement expected = item.GetProperty("expected");
        if (expected.GetProperty("exit") is { ValueKind: JsonValueKind.Number } exit)
        {
            return run.Arguments is null && run.ExitCode == exit.GetInt32() ? null : $"{run}";
        }

        string wanted = JsonSerializer.Serialize(expected);
        string read = run.Arguments is { } arguments ? Read(arguments) : $"{run}";
        return wanted == read ? null : $"{read} instead of {wanted}";
    }

    private static string Read(SuperviseArguments arguments) => JsonSerializer.Serialize(new
    {
        exit = (int?)null,
        target = arguments.Target,
        workspace = arguments.Workspace,
        port = arguments.Port,
        dashboard = arguments.HasDashboard,
        verbose = arguments.IsVerbose,
        log_level = arguments.LogLevel.ToString().ToUpperInvariant(),
        task = arguments.Task,
    });
}

using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise;

public sealed class ScriptedWorkerTests
{
    [Theory]
    [InlineData("gemini", 1)]
    [InlineData("claude", 1)]
    [InlineData("codex", 0)]
    public async Task Script_IsPlayedToItsEnd(string name, int milestones)
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.Of(folder, "scripted-worker", name);

        JsonElement[] events = [.. run.OutputLines.Select(Json)];
        Assert.Equal(0, run.ExitCode);
        Assert.All(events, one => Assert.Equal(name, one.GetProperty("agent").GetString()));
        Assert.Equal(milestones, events.Count(static one => one.GetProperty("type").ValueEquals("milestone")));
        Assert.Equal(100, events[^1].GetProperty("payload").GetProperty("progress").GetInt32());
        Assert.Equal(run, await ToolRun.Of(folder, "scripted-worker", name));
    }

    [Fact]
    public async Task Requests_AreAnsweredAndOtherLinesPassedOver()
    {
        using TempFolder folder = new();
        const string Asked = """
            {"type":"review_request","subject":"r1","author":"gemini"}
            nonsense
            ["review_request"]
            {"type":"other","subject":"r2"}
            {"type":"review_request"}
            {"type":"review_request","subject":7}
            {"type":"review_request","subject":"r3"}
            """;

        ToolRun run = await ToolRun.With(
            folder, Asked, "scripted-worker", "codex", "--agent", "third", "--verdict", "concerns");

        string[] answers =
        [
            .. run.OutputLines.Select(Json).Where(static one => one.GetProperty("type").ValueEquals("review"))
                .Select(static one => $"{one.GetProperty("agent")} {one.GetProperty("payload").GetProperty("subject")} "
                    + one.GetProperty("payload").GetProperty("verdict")),
        ];
        Assert.Equal(["third r1 concerns", "third r3 concerns"], answers);
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("codex", "--pace", "fast")]
    [InlineData("codex", "--pace", "60001")]
    public async Task ScriptThatIsNone_IsAUsageError(params string[] args)
    {
        using TempFolder folder = new();

        Assert.Equal(64, (await ToolRun.Of(folder, ["scripted-worker", .. args])).ExitCode);
    }

    private static JsonElement Json(string line)
    {
        using JsonDocument document = JsonDocument.Parse(line);
        return document.RootElement.Clone();
    }
}

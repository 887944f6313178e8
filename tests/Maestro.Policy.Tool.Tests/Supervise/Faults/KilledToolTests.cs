using System.Diagnostics;
using System.Text.Json.Nodes;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>What happens to the children of a tool that is told to end, or is killed.</summary>
public sealed class KilledToolTests : IDisposable
{
    private readonly FaultySession _session = new();
    private readonly string _ready;

    public KilledToolTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Processes are looked for in /proc.");
        _ready = _session.Folder["ready"];
        _session.Settings["watching"] = new JsonObject { ["stop_grace_seconds"] = 1 };
    }

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("-TERM")]
    [InlineData("-INT")]
    public async Task ToolThatIsToldToEnd_EndsEveryChild(string signal)
    {
        _session.With("gemini", "status:here", "fork", "ignore-term", $"touch:{_ready}", "hang")
            .WithReviewer("claude").WithReviewer("codex");
        using Process tool = _session.Start();
        await FileWatch.UntilThere(_ready);

        Signal(signal, tool);
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(ExitCodes.Interrupted, tool.ExitCode);
        Assert.Empty(_session.Alive());
        Assert.NotEmpty(await _session.RowsAsync());
    }

    [Fact]
    public async Task ToolThatIsKilled_HoldsItsChildrenOnALeashAndIsResumed()
    {
        _session.With("gemini", "status:here", "fork", "ignore-term", $"once:{_ready}", "progress:100", "reviews")
            .WithReviewer("claude").WithReviewer("codex");
        using Process tool = _session.Start();
        await FileWatch.UntilThere(_ready);

        tool.Kill();
        await tool.WaitForExitAsync(TestContext.Current.CancellationToken);
        await Leashes.UntilEnded(_session);
        ToolRun resumed = await _session.RunAsync("", "--resume");

        Assert.True(resumed.ExitCode == ExitCodes.Success, resumed.Shown);
        Assert.Empty(_session.Alive());
        Assert.NotEmpty(await _session.RowsAsync());
    }

    private static void Signal(string signal, Process tool)
    {
        using Process kill = Process.Start("kill", [signal, $"{tool.Id}"]);
        kill.WaitForExit();
    }
}

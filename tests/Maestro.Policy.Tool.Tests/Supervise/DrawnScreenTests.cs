using Maestro.Policy.Tool.Supervise.Showing;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Supervise;

public sealed class DrawnScreenTests
{
    private static readonly SessionView View = new(
        "RUNNING",
        "tier 1",
        [new("gemini", "RUNNING", 40, "[red]drawing\u001b[2J", 0), new("claude", "PAUSED", 70, "", 2)]);

    [Fact]
    public async Task EveryWorker_HasABar()
    {
        DrawnTerminal terminal = new(width: 120);
        await using (DrawnScreen screen = new(terminal))
        {
            screen.Show(View);
            screen.Tell("review r1: RUN");
            screen.Show(View);
        }

        Assert.Contains("gemini", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("PAUSED ×3", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("70%", terminal.Text, StringComparison.Ordinal);
        Assert.Contains("review r1: RUN", terminal.Text, StringComparison.Ordinal);

        // What a worker says neither steers the terminal nor is read as colours.
        Assert.Contains("[red]drawing\\u{1b}[2J", terminal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bars_GiveWayToAQuestion()
    {
        DrawnTerminal terminal = new(width: 120);
        await using DrawnScreen screen = new(terminal);
        screen.Show(View);
        int before = 0;
        int after = 0;

        string? answer = await screen.AskAsync(async () =>
        {
            before = terminal.Text.Length;
            screen.Tell("told while somebody thinks");
            screen.Show(View);
            await Task.Yield();
            after = terminal.Text.Length;
            return "CONTINUE";
        });

        Assert.Equal(("CONTINUE", before), (answer, after));
        await screen.DisposeAsync();
        Assert.Contains("told while somebody thinks", terminal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Questions_AreAskedOneAfterTheOther()
    {
        await using DrawnScreen screen = new(new DrawnTerminal(width: 120));
        int asked = 0;

        string?[] answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => screen.AskAsync(async () =>
        {
            int now = Interlocked.Increment(ref asked);
            await Task.Yield();
            return Interlocked.Decrement(ref asked) == 0 && now == 1 ? "alone" : "together";
        })));

        Assert.All(answers, static answer => Assert.Equal("alone", answer));
    }

    [Fact]
    public async Task QuestionThatFails_LeavesTheScreenFree()
    {
        await using DrawnScreen screen = new(new DrawnTerminal(width: 120));

        await Assert.ThrowsAsync<IOException>(() => screen.AskAsync(() => throw new IOException()));
        Assert.Equal("yes", await screen.AskAsync(() => Task.FromResult<string?>("yes")));
    }
}

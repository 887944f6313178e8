using System.Text;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>Something in, something out, and nothing left.</summary>
public sealed class ProgramRunTests
{
    [Fact]
    public async Task ProgramThatEnds_GivesWhatItWrote()
    {
        ProgramOutcome outcome = await Run("cat; echo woe >&2; exit 3", "some words");

        Assert.Equal(ProgramEnd.Exited, outcome.End);
        Assert.Equal(3, outcome.ExitCode);
        Assert.False(outcome.IsSuccess);
        Assert.Equal("some words", Encoding.UTF8.GetString(outcome.Output.Span));
        Assert.Equal("woe\n", Encoding.UTF8.GetString(outcome.Error.Span));
    }

    [Fact]
    public async Task MissingProgram_IsMissing()
    {
        ProgramOutcome outcome = await ProgramRun.RunAsync(
            new("no-such-program-anywhere"), default, new(), "", TimeProvider.System, Token);

        Assert.Equal(ProgramEnd.Missing, outcome.End);
        Assert.Null(outcome.ExitCode);
    }

    [Fact]
    public async Task ProgramThatTakesTooLong_IsEndedWithAllThatCameOfIt()
    {
        string mark = Shell.Mark();
        ProgramOutcome outcome = await Run(
            "trap '' TERM; (setsid sleep 1000 >/dev/null 2>&1 &); sleep 1000",
            "",
            new() { Timeout = TimeSpan.FromSeconds(1), Grace = TimeSpan.FromMilliseconds(100) },
            mark);

        Assert.Equal(ProgramEnd.TimedOut, outcome.End);
        Assert.Empty(Marked(mark));
    }

    [Fact]
    public async Task ProgramThatFloods_IsEnded()
    {
        ProgramOutcome outcome = await Run("yes", "", new() { MaxOutput = 1000 });

        Assert.Equal(ProgramEnd.TooLong, outcome.End);
        Assert.Equal(1000, outcome.Output.Length);
    }

    [Fact]
    public async Task ProgramThatNeverReads_IsNoTrouble()
    {
        ProgramOutcome outcome = await Run("exit 0", new string('x', 1 << 20));

        Assert.True(outcome.IsSuccess);
    }

    [Fact]
    public async Task ChildThatHoldsTheOutput_EndsWithItsProgram()
    {
        string mark = Shell.Mark();
        ProgramOutcome outcome = await Run("(setsid sleep 1000 &); echo done", "", mark: mark);

        Assert.Equal(ProgramEnd.Exited, outcome.End);
        Assert.Equal("done\n", Encoding.UTF8.GetString(outcome.Output.Span));
        Assert.Empty(Marked(mark));
    }

    [Fact]
    public async Task Cancelling_EndsTheProgram()
    {
        string mark = Shell.Mark();
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(300));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ProgramRun.RunAsync(
            Shell.Command("sleep 1000"), default, new(), mark, TimeProvider.System, source.Token));

        Assert.Empty(Marked(mark));
    }

    [Fact]
    public async Task Environment_HoldsOnlyWhatItMay()
    {
        ProgramCommand command = Shell.Command("env") with
        {
            Inherited = ["PATH"], Environment = ProgramCommandTests.Variables(("GREETING", "hello")),
        };
        ProgramOutcome outcome = await ProgramRun.RunAsync(
            command, default, new(), "MAESTRO_WORKER=a/b", TimeProvider.System, Token);

        string[] names = [.. Encoding.UTF8.GetString(outcome.Output.Span).TrimEnd('\n').Split('\n')
            .Select(line => line.Split('=')[0])
            .Where(name => name is not ("PWD" or "_" or "SHLVL" or "OLDPWD"))
            .Order(StringComparer.Ordinal)];
        Assert.Equal(["GREETING", "MAESTRO_WORKER", "PATH"], names);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static Task<ProgramOutcome> Run(
        string script, string input, ProgramLimits? limits = null, string? mark = null) =>
        ProgramRun.RunAsync(
            Shell.Command(script), Encoding.UTF8.GetBytes(input), limits ?? new(), mark ?? Shell.Mark(),
            TimeProvider.System, Token);

    private static IEnumerable<int> Marked(string mark) => MarkedProcesses.With(mark);
}

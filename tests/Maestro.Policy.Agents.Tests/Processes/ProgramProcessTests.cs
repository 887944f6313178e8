using System.Diagnostics;
using System.Globalization;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>A program and all that comes of it.</summary>
public sealed class ProgramProcessTests
{
    [Fact]
    public async Task Program_LeadsItsOwnSession()
    {
        using ProgramProcess process = Shell.Start("echo $$; cat /proc/$$/stat; read x");
        using StreamReader output = new(process.Output);

        Assert.Equal(process.Identity.Id.ToString(CultureInfo.InvariantCulture), await Shell.Line(output));
        string[] stat = (await Shell.Line(output))!.Split(' ');
        Assert.Equal(stat[0], stat[4]);
        Assert.Equal(stat[0], stat[5]);
        Assert.Equal(process.Identity.Start.ToString(CultureInfo.InvariantCulture), stat[21]);
        Assert.Equal(TreeEnding.Ended, await process.EndAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task PoliteProgram_EndsByItself()
    {
        using ProgramProcess process = Shell.Start(
            "trap 'echo bye; exit 7' TERM; echo ready; while :; do sleep 1; done");
        using StreamReader output = new(process.Output);
        await Shell.Line(output);

        Assert.Equal(TreeEnding.Ended, await process.EndAsync(TimeSpan.FromSeconds(30), Token));
        Assert.Equal(7, await process.Exited);
        Assert.Equal("bye", await Shell.Line(output));
    }

    [Fact]
    public async Task ProgramThatIgnoresTheRequest_IsKilled()
    {
        using ProgramProcess process = Shell.Start("trap '' TERM; echo ready; while :; do sleep 1000; done");
        using StreamReader output = new(process.Output);
        await Shell.Line(output);

        Assert.Equal(TreeEnding.Killed, await process.EndAsync(TimeSpan.FromMilliseconds(50), Token));
        Assert.Equal(128 + 9, await process.Exited);
    }

    [Fact]
    public async Task WhatWentItsOwnWay_IsFoundAndEnded()
    {
        string mark = Shell.Mark();
        using ProgramProcess process = Shell.Start(
            "setsid sh -c 'echo $$; sh -c \"sleep 1000 & sleep 1000\"' & wait", mark);
        using StreamReader output = new(process.Output);
        int stray = int.Parse((await Shell.Line(output))!, CultureInfo.InvariantCulture);

        Assert.Contains(process.Members(), member => member.Id == stray);
        await process.EndAsync(TimeSpan.Zero, Token);
        Assert.False(Shell.IsAlive(stray));
        Assert.Empty(process.Members());
        Assert.Empty(MarkedProcesses.With(mark));
    }

    [Fact]
    public async Task OrphanOfADeadProgram_IsFoundByItsMark()
    {
        using ProgramProcess process = Shell.Start("setsid sh -c 'echo $$; exec sleep 1000 >/dev/null 2>&1' & exit 0");
        using StreamReader output = new(process.Output);
        int orphan = int.Parse((await Shell.Line(output))!, CultureInfo.InvariantCulture);
        Assert.Equal(0, await process.Exited);

        Assert.Equal(orphan, Assert.Single(process.Members()).Id);
        await process.EndAsync(TimeSpan.Zero, Token);
        Assert.False(Shell.IsAlive(orphan));
    }

    [Fact]
    public async Task OrphanWithoutAMark_IsFoundByItsSession()
    {
        using ProgramProcess process = Shell.Start("(env -i sh -c 'echo $$; exec sleep 1000' &) ; exit 0");
        using StreamReader output = new(process.Output);
        int orphan = int.Parse((await Shell.Line(output))!, CultureInfo.InvariantCulture);
        await process.Exited;

        await process.EndAsync(TimeSpan.Zero, Token);
        Assert.False(Shell.IsAlive(orphan));
    }

    [Fact]
    public async Task SuspendedProgram_StandsStillUntilItGoesOn()
    {
        using ProgramProcess process = Shell.Start("echo ready; while read x; do echo got $x; done");
        using StreamReader output = new(process.Output);
        await Shell.Line(output);

        Assert.True(process.Suspend());
        Assert.All(process.Members(), member => Assert.Equal('T', State(member.Id)));
        await process.Input.WriteAsync("one\n"u8.ToArray(), Token);
        await process.Input.FlushAsync(Token);
        Assert.True(process.Resume());
        Assert.Equal("got one", await Shell.Line(output));

        process.Suspend();
        Assert.Equal(TreeEnding.Ended, await process.EndAsync(TimeSpan.FromSeconds(30), Token));
    }

    [Fact]
    public async Task Measure_SeesTheWholeTree()
    {
        using ProgramProcess process = Shell.Start("sh -c 'echo ready; while :; do :; done' & wait");
        using StreamReader output = new(process.Output);
        await Shell.Line(output);

        Assert.Null(process.Measure().CpuPercent);
        ProgramUsage usage = default;
        Stopwatch watch = Stopwatch.StartNew();
        while (watch.Elapsed < TimeSpan.FromMinutes(1) && usage.CpuPercent is not > 0)
        {
            await Task.Delay(50, Token);
            usage = process.Measure();
        }

        Assert.InRange(usage.CpuPercent!.Value, 0.1, 100);
        Assert.InRange(usage.MemoryMiB!.Value, 0.1, 1000);
        Assert.Equal(2, usage.Processes);
        await process.EndAsync(TimeSpan.Zero, Token);
        Assert.Equal(default, process.Measure());
    }

    [Fact]
    public async Task Leftovers_EndByIdentityAndMark_AndStrangersStay()
    {
        string mark = Shell.Mark();
        using ProgramProcess left = Shell.Start("echo ready; sleep 1000", mark);
        using ProgramProcess stranger = Shell.Start("echo ready; sleep 1000");
        using StreamReader output = new(left.Output);
        using StreamReader other = new(stranger.Output);
        await Shell.Line(output);
        await Shell.Line(other);

        // The same number at another time is another process.
        ProcessIdentity reused = stranger.Identity with { Start = stranger.Identity.Start - 1 };
        Assert.Equal(
            TreeEnding.Killed,
            await ProgramProcess.EndLeftoversAsync([reused], mark, TimeSpan.Zero, TimeProvider.System, Token));

        Assert.Empty(left.Members());
        Assert.NotEmpty(stranger.Members());
        Assert.Equal(
            TreeEnding.Killed,
            await ProgramProcess.EndLeftoversAsync(
                [stranger.Identity], Shell.Mark(), TimeSpan.Zero, TimeProvider.System, Token));
        Assert.Empty(stranger.Members());
    }

    [Fact]
    public async Task ReadingThatIsGivenUp_Ends()
    {
        using ProgramProcess process = Shell.Start("sleep 1000");
        using CancellationTokenSource source = new(TimeSpan.FromMilliseconds(50));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => _ = await process.Output.ReadAsync(new byte[1], source.Token));
        await process.EndAsync(TimeSpan.Zero, Token);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static char State(int id)
    {
        string stat = File.ReadAllText($"/proc/{id}/stat");
        return stat[stat.LastIndexOf(')') + 2];
    }
}

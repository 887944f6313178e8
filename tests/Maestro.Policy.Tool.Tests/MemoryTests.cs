using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Lines;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests;

/// <summary>What comes from outside is bounded before it is kept. Alone, as others allocate as well.</summary>
[Collection(nameof(Alone))]
public sealed class MemoryTests
{
    [Fact]
    public async Task EndlessLine_TakesNoMemory()
    {
        const long Length = 100_000_000;
        using LineReader reader = new(new RepeatedByte((byte)'a', Length));
        long before = GC.GetTotalAllocatedBytes(precise: true);

        Line line = (await reader.ReadAsync(default)).GetValueOrDefault();

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 * 1024 * 1024);
        Assert.True(line.IsTooLong);
        Assert.Equal(Length, reader.Position);
        Assert.Null(await reader.ReadAsync(default));
    }

    [Fact]
    public async Task HugeLine_IsStoppedInBoundedMemory()
    {
        using TempFolder folder = new();
        await ToolRun.With(folder, "warm\nup\n", "gate", "--prompts", "-", "--run-id", "W");
        long before = GC.GetTotalAllocatedBytes(precise: true);

        ToolRun run = await ToolRun.With(
            folder,
            new RepeatedByte((byte)'x', 100_000_000),
            ["gate", "--prompts", "-", "--run-id", "B", "--log", "log", "--json"]);

        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, 8 * 1024 * 1024);
        Assert.Equal(ExitCodes.Stop, run.ExitCode);
        Assert.Contains(
            "line 1: longer than 1048576 bytes", Assert.Single(folder.Lines("log")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(13)]
    [InlineData(64)]
    public async Task HugeFile_IsRefusedInBoundedMemory(int megabytes)
    {
        using TempFolder folder = new();
        using (FileStream file = File.Create(folder["book.json"]))
        {
            file.SetLength(megabytes * 1024L * 1024);
        }

        long before = GC.GetTotalAllocatedBytes(precise: true);
        ToolRun run = await ToolRun.Of(folder, "codebook", "check", "book.json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Single(run.OutputLines);
        Assert.InRange(GC.GetTotalAllocatedBytes(precise: true) - before, 0, megabytes > 16 ? 1 << 20 : 1 << 27);
    }
}

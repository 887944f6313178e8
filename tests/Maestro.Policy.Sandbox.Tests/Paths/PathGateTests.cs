using System.Collections.Immutable;
using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Probes;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Sandbox.Tests.Paths;

public sealed class PathGateTests
{
    private static readonly PathGateOptions Options = new()
    {
        Layer = TestBook.Plain,
        RefusedReason = TestBook.Forbidden,
        Reasons = new Dictionary<PathFinding, ReasonCode> { [PathFinding.SymlinkEscape] = TestBook.Never },
    };

    private static readonly PathPolicy Policy = new(new()
    {
        Roots = PathRoots.ForWorker("/srv/ws", "/srv/target", "/srv/orch"),
        FileSystem = FileSystemKind.Posix,
        Probe = FakeProbe.Folders.With("/srv/ws/out", PathEntryKind.Link, "/etc"),
    });

    public static TheoryData<PathGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { RefusedReason = TestBook.Book.Reason("PAUSE_ONLY") }, "RefusedReason is 'PAUSE_ONLY'" },
        { Options with { MaxPaths = 0 }, "MaxPaths is 0." },
        { Options with { Reasons = null! }, "Reasons is null." },
        {
            Options with { Reasons = new Dictionary<PathFinding, ReasonCode> { [PathFinding.Outside] = default } },
            "Reasons[Outside] is not set."
        },
        {
            Options with
            {
                Reasons = new Dictionary<PathFinding, ReasonCode> { [PathFinding.Contained] = TestBook.Never },
            },
            "Reasons[Contained] is for what isn't refused."
        },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(PathGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(
            () => new PathGate<string>(options, Policy, static _ => default));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstRefusedPath_IsNamedAndNotQuoted()
    {
        PathUse fine = new("a.txt", PathOperation.Write);

        Assert.Equal("Pass: paths=0", await Judge([]));
        Assert.Equal("Pass: paths=2", await Judge([fine, new("../orch/a", PathOperation.Read)]));
        Assert.Equal("Stop FORBIDDEN: no paths named", await Judge(default));
        Assert.Equal("Stop FORBIDDEN: paths[1] Write: ReadOnlyRoot", await Judge([fine, new("../orch/a", default)]));
        Assert.Equal(
            "Stop NEVER: paths[0] Read: SymlinkEscape", await Judge([new("out/a", PathOperation.Read), default]));
        Assert.Equal("Stop FORBIDDEN: paths[0] Write: InvalidPath", await Judge([default]));
        Assert.Equal("Stop FORBIDDEN: paths=65, at most 64", await Judge([.. Enumerable.Repeat(fine, 65)]));
    }

    [Fact]
    public async Task Pipeline_StopsWhatReachesOut()
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(TestBook.Book)
            .AddPathGate(Options, Policy, static path => [new(path, PathOperation.Read)])
            .Unaudited("A test looks at decisions only.")
            .Build();

        Assert.True((await pipeline.EvaluateAsync("a.txt", new("run-1"))).IsRun);
        Assert.True((await pipeline.EvaluateAsync("/etc/passwd", new("run-1"))) is { IsStop: true, IsSealed: false });
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => none.AddPathGate(Options, Policy, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new PathGate<string>(null!, Policy, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new PathGate<string>(Options, null!, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new PathGate<string>(Options, Policy, null!));
    }

    private static async Task<string> Judge(ImmutableArray<PathUse> paths)
    {
        PathGate<ImmutableArray<PathUse>> gate = new(Options, Policy, static all => all);
        GateResult result = await gate.EvaluateAsync(paths, new(gate.Layer, new("run-1")), default);

        return $"{result}: {result.Detail}";
    }
}

using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Sandbox.Tests.Paths;

public sealed class PathRootTests
{
    private static readonly PathPolicyOptions Options = new()
    {
        Roots = PathRoots.ForWorker("/srv/ws", "/srv/target", "/srv/orch"),
        FileSystem = FileSystemKind.Posix,
        Probe = FakeProbe.Folders,
    };

    [Theory]
    [InlineData("srv/ws")]
    [InlineData("/")]
    [InlineData("/srv/../etc")]
    [InlineData("/srv/./ws")]
    [InlineData("~/ws")]
    [InlineData("//host/ws")]
    [InlineData("/srv/$WS")]
    [InlineData("")]
    public void RootThatCanBeReadInTwoWays_IsNoRoot(string root)
    {
        Assert.Throws<ArgumentException>(
            () => new PathPolicy(Options with { Roots = PathRoots.Of(new PathRoot(root)) }));
        Assert.Throws<ArgumentException>(() => new PathPolicy(Options with { Directory = root }));
    }

    [Fact]
    public void RootsThatAreOnePlace_AreRefused()
    {
        IPathProbe probe = FakeProbe.Folders
            .With("/srv/link", PathEntryKind.Link, "ws").With("/srv/top", PathEntryKind.Link, "/");

        Assert.Throws<ArgumentException>(() => Policy("/srv/ws", "/srv/ws/"));
        Assert.Throws<ArgumentException>(() => Policy("/srv/ws", "/srv/link"));
        Assert.Throws<ArgumentException>(() => Policy("/srv/top"));
        Assert.Throws<ArgumentException>(() => PathRoots.Of());
        Assert.Throws<ArgumentException>(() => PathRoots.Of(new PathRoot("/srv/a", (PathAccess)7)));
        Assert.Throws<ArgumentNullException>(() => PathRoots.Of(new PathRoot[] { null! }));
        Assert.Throws<ArgumentNullException>(() => new PathPolicy(null!));
        Assert.Throws<ArgumentNullException>(() => new PathPolicy(Options with { Roots = null! }));
        Assert.Throws<ArgumentNullException>(() => new PathPolicy(Options with { Probe = null! }));

        PathPolicy Policy(params string[] roots) => new(Options with
        {
            Roots = PathRoots.Of([.. roots.Select(static root => new PathRoot(root))]),
            Probe = probe,
        });
    }

    // Links in a root are followed once: who puts another one in its place later has made a way out.
    [Fact]
    public void RootThatBecomesALink_LeadsOut()
    {
        FakeProbe probe = FakeProbe.Folders;
        PathPolicy policy = new(Options with { Probe = probe });

        Assert.Equal(PathFinding.Contained, policy.Judge("/srv/ws/a", PathOperation.Read).Finding);
        probe.With("/srv/ws", PathEntryKind.Link, "/etc");
        Assert.Equal(PathFinding.SymlinkEscape, policy.Judge("/srv/ws/a", PathOperation.Read).Finding);
    }

    [Fact]
    public void RootBehindALink_IsFoundByBothNames()
    {
        PathPolicy policy = new(Options with
        {
            Roots = PathRoots.Of(new PathRoot("/data/ws")),
            Probe = FakeProbe.Folders.With("/data", PathEntryKind.Link, "mnt/disk"),
        });

        Assert.Equal("/mnt/disk/ws/a", policy.Judge("/data/ws/a", PathOperation.Read).Place);
        Assert.Equal("/mnt/disk/ws/a", policy.Judge("a", PathOperation.Read).Place);
        Assert.Equal(PathFinding.Contained, policy.JudgeText("/data/ws/a", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.Contained, policy.JudgeText("/mnt/disk/ws/a", PathOperation.Read).Finding);
    }

    [Fact]
    public void RootInSharedMemory_IsARoot()
    {
        PathPolicy policy = new(Options with
        {
            Roots = PathRoots.Of(new PathRoot("/dev/shm/ws", PathAccess.ReadWrite)),
        });

        Assert.Equal(PathFinding.Contained, policy.Judge("a", PathOperation.Write).Finding);
        Assert.Equal(PathFinding.Contained, policy.JudgeText("/dev/shm/ws/a", PathOperation.Write).Finding);
        Assert.Equal(PathFinding.AmbiguousPath, policy.Judge("/dev/null", PathOperation.Write).Finding);
        Assert.Equal(PathFinding.Outside, policy.Judge("..", PathOperation.Read).Finding);
    }
}

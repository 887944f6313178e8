using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Sandbox.Tests.Paths;

public sealed class PathPolicyTests
{
    private static readonly PathPolicyOptions Options = new()
    {
        Roots = PathRoots.ForWorker("/srv/ws", "/srv/target", "/srv/orch"),
        FileSystem = FileSystemKind.Posix,
        Probe = FakeProbe.Folders,
    };

    [Fact]
    public void Default_IsARefusal()
    {
        Assert.Equal(Verdict.Stop, default(PathReading).Verdict);
        Assert.Equal(PathFinding.Unspecified, default(PathReading).Finding);
        Assert.Equal(PathOperation.Write, default);
        Assert.Equal(PathAccess.ReadOnly, new PathRoot("/srv/a").Access);
        Assert.Equal(PathFinding.InvalidPath, new PathPolicy(Options).Judge(default(PathUse).Path, default).Finding);
        Assert.Equal(PathEntryKind.Unreadable, default(PathEntry).Kind);
    }

    // Forty links are followed and not one more.
    [Theory]
    [InlineData(40, PathFinding.Contained)]
    [InlineData(41, PathFinding.SymlinkLoop)]
    public void Links_AreCounted(int links, PathFinding expected)
    {
        FakeProbe probe = FakeProbe.Folders;

        for (int i = 1; i < links; i++)
        {
            probe.With($"/srv/ws/l{i}", PathEntryKind.Link, $"l{i + 1}");
        }

        probe.With($"/srv/ws/l{links}", PathEntryKind.Link, "a");

        PathPolicy policy = new(Options with { Probe = probe });

        Assert.Equal(expected, policy.Judge("l1/x", PathOperation.Read).Finding);
    }

    // Links that double each other's length cost no more than a bounded number of looks.
    [Fact]
    public void LongLinks_AreBounded()
    {
        FakeProbe probe = FakeProbe.Folders;
        probe.With("/srv/ws/l", PathEntryKind.Link, string.Concat(Enumerable.Repeat("a/../", 800)) + "l");
        PathPolicy policy = new(Options with { Probe = probe });
        int before = probe.Looks;

        Assert.Equal(PathFinding.SymlinkLoop, policy.Judge("l", PathOperation.Read).Finding);
        Assert.InRange(probe.Looks - before, 1, 4096);
    }

    [Fact]
    public void WhatCannotBeRead_IsRefused()
    {
        Assert.Equal(PathFinding.Unreadable, Judge(new PathEntry(PathEntryKind.Unreadable)));
        Assert.Equal(PathFinding.Unreadable, Judge(new PathEntry(PathEntryKind.Link)));
        Assert.Equal(PathFinding.Unreadable, Judge(new PathEntry(PathEntryKind.Link, "")));
        Assert.Equal(PathFinding.Unreadable, Judge(new PathEntry(PathEntryKind.Link, "\uFFFDdir")));
        Assert.Equal(
            PathFinding.Unreadable,
            new PathPolicy(Options with { Probe = new FaultyProbe() }).Judge("a/x", PathOperation.Read).Finding);

        static PathFinding Judge(PathEntry entry) => new PathPolicy(
            Options with { Probe = FakeProbe.Folders.With("/srv/ws/a", entry.Kind, entry.LinkTarget) })
            .Judge("a/x", PathOperation.Read).Finding;
    }

    [Theory]
    [InlineData("/proc/self/cwd")]
    [InlineData("/home/magic")]
    [InlineData("../../proc/1")]
    public void WhatTheKernelMakesUp_IsAmbiguous(string path)
    {
        PathPolicy policy = new(Options with
        {
            Probe = FakeProbe.Folders.With("/home/magic", PathEntryKind.Link, "/proc/self/cwd"),
        });

        Assert.Equal(PathFinding.AmbiguousPath, policy.Judge(path, PathOperation.Read).Finding);
    }

    // A backslash is a part of a name here, and a separator to others.
    [Theory]
    [InlineData(@"out\x", PathOperation.Read, PathFinding.SymlinkEscape)]
    [InlineData(@"\etc\passwd", PathOperation.Read, PathFinding.Outside)]
    [InlineData(@"..\orch\x", PathOperation.Read, PathFinding.Contained)]
    [InlineData(@"..\orch\x", PathOperation.Write, PathFinding.ReadOnlyRoot)]
    [InlineData(@"a\..", PathOperation.Delete, PathFinding.RootItself)]
    [InlineData(@"out\", PathOperation.Delete, PathFinding.SymlinkEscape)]
    [InlineData(@"a\b", PathOperation.Write, PathFinding.Contained)]
    [InlineData(@"none\..\a", PathOperation.Read, PathFinding.Contained)]
    public void Backslash_IsReadInBothWays(string path, PathOperation operation, PathFinding expected)
    {
        PathPolicy policy = new(Options with
        {
            Probe = FakeProbe.Folders
                .With("/srv/ws/out", PathEntryKind.Link, "/etc").With("/srv/ws/none", PathEntryKind.Missing),
        });

        Assert.Equal(expected, policy.Judge(path, operation).Finding);
    }

    // For whoever takes a backslash for a separator, the link is behind `..` and leads to what the kernel makes up.
    [Fact]
    public void BackslashesBehindALink_DoNotHideWhatTheKernelMakesUp()
    {
        PathPolicy policy = new(Options with
        {
            Probe = FakeProbe.Folders
                .With("/srv/ws/deep", PathEntryKind.Link, "a/b").With("/srv/ws/a/x", PathEntryKind.Link, "/proc/1/root")
                .With("/srv/ws/x", PathEntryKind.File),
        });

        Assert.Equal(PathFinding.AmbiguousPath, policy.Judge(@"deep\..\x", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.Contained, policy.Judge(@"deep\..\y", PathOperation.Read).Finding);
    }

    // Programs of .NET resolve `..` in the text before they look for links.
    [Fact]
    public void UpBehindALink_IsReadInBothWays()
    {
        PathPolicy policy = new(Options with
        {
            Probe = FakeProbe.Folders
                .With("/srv/ws/deep", PathEntryKind.Link, "a/b/c").With("/srv/ws/x", PathEntryKind.Link, "/etc"),
        });

        Assert.Equal(PathFinding.Contained, policy.Judge("deep/../y", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.SymlinkEscape, policy.Judge("deep/../x", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.Outside, policy.Judge("deep/../../z", PathOperation.Read).Finding);
    }

    [Theory]
    [InlineData(@"\??\C:\Windows")]
    [InlineData(@"\\host\share")]
    [InlineData(@"\Windows")]
    [InlineData(@"D:\x")]
    [InlineData(@"..\other")]
    public void LinkOfWindowsThatLeadsOut_IsAnEscape(string target)
    {
        PathPolicy policy = new(new()
        {
            Roots = PathRoots.Of(new PathRoot(@"C:\srv\ws", PathAccess.ReadWrite)),
            FileSystem = FileSystemKind.Windows,
            Probe = FakeProbe.Folders.With(@"C:\srv\ws\l", PathEntryKind.Link, target),
        });

        Assert.Equal(PathFinding.SymlinkEscape, policy.Judge(@"l\a", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.Contained, policy.Judge("l", PathOperation.Delete).Finding);
        Assert.Equal(PathFinding.SymlinkEscape, policy.Judge("l/.", PathOperation.Delete).Finding);
    }

    [Theory]
    [InlineData("/SRV/WS/a", PathFinding.Contained)]
    [InlineData("/srv/w\u017F/a", PathFinding.Outside)]
    public void Case_IsFoldedAsAFileSystemDoes(string path, PathFinding expected)
    {
        PathPolicy policy = new(Options with { FileSystem = FileSystemKind.CaseInsensitive });

        Assert.Equal(expected, policy.JudgeText(path, PathOperation.Write).Finding);
        Assert.Equal(expected, policy.Judge(path, PathOperation.Write).Finding);
        Assert.Equal(PathFinding.Outside, new PathPolicy(Options).Judge(path, PathOperation.Write).Finding);
    }

    [Fact]
    public void Evasion_IsWhatLeadsOutInSecret()
    {
        PathPolicy policy = new(Options with
        {
            Probe = FakeProbe.Folders.With("/srv/ws/l", PathEntryKind.Link, "/etc"),
        });

        Assert.True(policy.Judge("l", PathOperation.Read).IsEvasion);
        Assert.False(policy.Judge("/etc", PathOperation.Read).IsEvasion);
        Assert.False(policy.Judge("a", PathOperation.Read).IsEvasion);
    }

    private sealed class FaultyProbe : IPathProbe
    {
        public PathEntry Look(string path) => path.EndsWith('a')
            ? throw new UnauthorizedAccessException()
            : new(PathEntryKind.Directory);
    }
}

using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Opening;
using Maestro.Policy.Sandbox.Paths.Probes;

namespace Maestro.Policy.Sandbox.Tests.Paths;

public sealed class PathOpenerTests : IDisposable
{
    private readonly PathTree _tree = new PathTree()
        .Folder("ws/sub").Folder("orch").Folder("outside")
        .File("ws/a.txt", "inside").File("ws/sub/b.txt", "deep").File("orch/state.json", "state")
        .File("outside/a.txt", "secret");

    public PathOpenerTests() =>
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsWindows(), "Files are opened elsewhere.");

    public void Dispose() => _tree.Dispose();

    [Fact]
    public void EveryMode_DoesWhatItSays()
    {
        PathOpener opener = Opener();

        Assert.Equal("inside", Read(opener, "a.txt"));
        Assert.Equal("deep", Read(opener, "sub/../sub/b.txt"));
        Assert.Equal("state", Read(opener, "../orch/state.json"));

        Write(opener, "new.txt", PathOpenMode.Create, "one");
        Write(opener, "new.txt", PathOpenMode.Append, " two");
        Assert.Equal("one two", File.ReadAllText(_tree["ws/new.txt"]));

        Write(opener, "new.txt", PathOpenMode.Overwrite, "3");
        Write(opener, "other.txt", PathOpenMode.Overwrite, "4");
        Write(opener, "third.txt", PathOpenMode.Append, "5");
        Assert.Equal("345", string.Concat(new[] { "new", "other", "third" }.Select(Written)));

        string Written(string name) => File.ReadAllText(_tree[$"ws/{name}.txt"]);
    }

    [Fact]
    public void WhatIsRefused_IsNotOpened()
    {
        PathOpener opener = Opener();

        Assert.Equal(PathFinding.Outside, Refused(opener, "../outside/a.txt", PathOpenMode.Read));
        Assert.Equal(PathFinding.ReadOnlyRoot, Refused(opener, "../orch/state.json", PathOpenMode.Append));
        Assert.Equal(PathFinding.InvalidPath, Refused(opener, null, PathOpenMode.Read));
        Assert.Equal("state", File.ReadAllText(_tree["orch/state.json"]));
    }

    [Fact]
    public void WhatIsNotThereOrNoFile_IsAnError()
    {
        PathOpener opener = Opener();

        Assert.Throws<FileNotFoundException>(() => Read(opener, "none.txt"));
        Assert.ThrowsAny<IOException>(() => Read(opener, "none/none.txt"));
        Assert.ThrowsAny<IOException>(() => Write(opener, "a.txt", PathOpenMode.Create, "x"));
        Assert.ThrowsAny<SystemException>(() => Read(opener, "sub"));
        Assert.ThrowsAny<SystemException>(() => Write(opener, "sub", PathOpenMode.Overwrite, "x"));
        Assert.Equal("inside", File.ReadAllText(_tree["ws/a.txt"]));
    }

    // A link that is there when the file is opened, and wasn't when the path was judged: on the way, and at its end.
    [Theory]
    [InlineData("sub/a.txt", "ws/sub", "outside", PathOpenMode.Read)]
    [InlineData("sub/a.txt", "ws/sub", "outside", PathOpenMode.Overwrite)]
    [InlineData("sub/a.txt", "ws/sub", "outside", PathOpenMode.Append)]
    [InlineData("sub/new.txt", "ws/sub", "outside", PathOpenMode.Create)]
    [InlineData("a.txt", "ws/a.txt", "outside/a.txt", PathOpenMode.Read)]
    [InlineData("a.txt", "ws/a.txt", "outside/a.txt", PathOpenMode.Overwrite)]
    [InlineData("a.txt", "ws/a.txt", "ws/sub/b.txt", PathOpenMode.Append)]
    public void LinkThatWasPutInBetween_IsFound(string path, string link, string target, PathOpenMode mode)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links take a privilege elsewhere.");
        PathOpener opener = Opener(new StaleProbe());
        Remove(_tree[link]);
        _tree.Link(link, _tree[target]);

        Assert.Equal(PathFinding.Swapped, Refused(opener, path, mode));
        Assert.Equal("secret", File.ReadAllText(_tree["outside/a.txt"]));
        Assert.Equal("deep", target == "outside" ? "deep" : File.ReadAllText(_tree["ws/sub/b.txt"]));
        Assert.False(File.Exists(_tree["outside/new.txt"]));
    }

    [Fact]
    public void Pipe_IsNotWaitedFor()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Pipes have no names in folders there.");
        using (var made = System.Diagnostics.Process.Start("mkfifo", _tree["ws/pipe"]))
        {
            made.WaitForExit();
        }

        Assert.ThrowsAny<SystemException>(() => Read(Opener(), "pipe"));
        Assert.ThrowsAny<SystemException>(() => Write(Opener(), "pipe", PathOpenMode.Overwrite, "x"));
    }

    [Fact]
    public void PolicyForAnotherSystem_IsRefused()
    {
        bool isWindows = OperatingSystem.IsWindows();
        PathPolicy policy = new(new()
        {
            Roots = PathRoots.Of(new PathRoot(isWindows ? "/srv/ws" : @"C:\ws")),
            FileSystem = isWindows ? FileSystemKind.Posix : FileSystemKind.Windows,
            Probe = FakeProbe.Folders,
        });

        Assert.Throws<ArgumentException>(() => new PathOpener(policy));
        Assert.Throws<ArgumentNullException>(() => new PathOpener(null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Opener().TryOpen("a.txt", (PathOpenMode)9, out _, out _));
    }

    private static void Remove(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
        else
        {
            File.Delete(path);
        }
    }

    private static string Read(PathOpener opener, string path)
    {
        Assert.True(opener.TryOpen(path, PathOpenMode.Read, out FileStream? stream, out PathReading reading));
        using StreamReader reader = new(stream);
        Assert.Equal(Verdict.Run, reading.Verdict);
        return reader.ReadToEnd();
    }

    private static void Write(PathOpener opener, string path, PathOpenMode mode, string text)
    {
        Assert.True(opener.TryOpen(path, mode, out FileStream? stream, out _));
        using StreamWriter writer = new(stream);
        writer.Write(text);
    }

    private static PathFinding Refused(PathOpener opener, string? path, PathOpenMode mode)
    {
        Assert.False(opener.TryOpen(path, mode, out FileStream? stream, out PathReading reading));
        Assert.Null(stream);
        Assert.Null(reading.Place);
        return reading.Finding;
    }

    private PathOpener Opener(IPathProbe? probe = null) => new(new(new()
    {
        Roots = PathRoots.ForWorker(_tree["ws"], _tree["outside/none"], _tree["orch"]),
        Probe = probe ?? DiskProbe.Instance,
    }));

    /// <summary>Says what was there before any link was.</summary>
    private sealed class StaleProbe : IPathProbe
    {
        public PathEntry Look(string path) => new(
            path.EndsWith(".txt", StringComparison.Ordinal) ? PathEntryKind.File : PathEntryKind.Directory);
    }
}

using System.Diagnostics;
using Maestro.Policy.Gates.Artifacts;

namespace Maestro.Policy.Gates.Tests.Artifacts;

/// <summary>Links on the way to the folder, in its place, and in it.</summary>
public sealed class ArtifactLinkTests : IDisposable
{
    private readonly ArtifactBench _bench = new();

    private ArtifactStore Store => new(_bench.Folder);

    public void Dispose() => _bench.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Link_IsRefused(bool hasTarget)
    {
        Directory.CreateDirectory(_bench.Folder);
        if (hasTarget)
        {
            File.WriteAllText(_bench.In("victim"), "text");
        }

        File.CreateSymbolicLink(_bench.In("store", "a"), _bench.In("victim"));

        Assert.Equal(ArtifactRefusal.Link, Refusal("a", "text"));
        Assert.Equal(ArtifactRefusal.Link, Refusal("a", "other"));
        Assert.Equal(hasTarget, File.Exists(_bench.In("victim")));
    }

    [Fact]
    public void LinkToAFolder_IsRefused()
    {
        Directory.CreateDirectory(_bench.Folder);
        Directory.CreateDirectory(_bench.In("outside"));
        Directory.CreateSymbolicLink(_bench.In("store", "a"), _bench.In("outside"));

        Assert.Equal(ArtifactRefusal.Link, Refusal("a", "text"));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_bench.In("outside")));
    }

    [Fact]
    public void LockThatIsALink_IsRefused()
    {
        Directory.CreateDirectory(_bench.Folder);
        File.CreateSymbolicLink(_bench.In("store", ".artifacts.lock"), _bench.In("victim"));

        Assert.Equal(ArtifactRefusal.Link, Refusal("a", "text"));
        Assert.False(File.Exists(_bench.In("victim")));
    }

    // Who opens a pipe waits for somebody at its other end.
    [Fact]
    public async Task PipeWithTheName_IsRefusedWithoutBeingOpened()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Pipes have no names in folders there.");
        Directory.CreateDirectory(_bench.Folder);
        using Process process = Process.Start(
            "mkfifo", [_bench.In("store", "a"), _bench.In("store", ".artifacts.lock")]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, process.ExitCode);

        Task<ArtifactRefusal> refusal = Task.Run(() => Refusal("a", "text"), TestContext.Current.CancellationToken);

        Assert.Equal(ArtifactRefusal.Taken, await refusal.WaitAsync(TimeSpan.FromMinutes(1)));
    }

    // Links on the way to the folder are the host's choice, once.
    [Fact]
    public void LinkToTheFolder_IsFollowedWhenTheStoreIsMade_AndNotLater()
    {
        Directory.CreateDirectory(_bench.In("real", "deep"));
        Directory.CreateDirectory(_bench.In("outside"));
        Directory.CreateSymbolicLink(_bench.In("link"), _bench.In("real"));
        Directory.CreateSymbolicLink(_bench.In("real", "store"), "deep");
        ArtifactStore store = new(_bench.In("link", "store"));

        Directory.Delete(_bench.In("link"));
        Directory.CreateSymbolicLink(_bench.In("link"), _bench.In("outside"));
        ArtifactBench.Write(store, "a", "text");

        Assert.Equal(_bench.In("real", "deep"), store.Folder);
        Assert.True(File.Exists(_bench.In("real", "deep", "a")));
        Assert.Empty(Directory.EnumerateFileSystemEntries(_bench.In("outside")));
    }

    [Fact]
    public void FolderThatBecomesALink_IsRefused()
    {
        ArtifactStore store = Store;
        ArtifactBench.Write(store, "a", "text");
        Directory.Move(_bench.Folder, _bench.In("moved"));
        Directory.CreateSymbolicLink(_bench.Folder, _bench.In("moved"));

        var thrown = Assert.Throws<ArtifactRefusedException>(() => ArtifactBench.Write(store, "b", "text"));

        Assert.Equal(ArtifactRefusal.Link, thrown.Refusal);
        Assert.False(File.Exists(_bench.In("moved", "b")));
    }

    [Fact]
    public void EndlessLinks_AreAnError()
    {
        Directory.CreateSymbolicLink(_bench.In("x"), _bench.In("y"));
        Directory.CreateSymbolicLink(_bench.In("y"), _bench.In("x"));

        Assert.Throws<IOException>(() => new ArtifactStore(_bench.In("x", "store")));
    }

    private ArtifactRefusal Refusal(string name, string text) => Assert.Throws<ArtifactRefusedException>(
        () => ArtifactBench.Write(Store, name, text)).Refusal;
}

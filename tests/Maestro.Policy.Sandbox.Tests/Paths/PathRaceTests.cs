using Maestro.Policy.Sandbox.Paths;
using Maestro.Policy.Sandbox.Paths.Opening;

namespace Maestro.Policy.Sandbox.Tests.Paths;

/// <summary>Somebody swaps a folder for a link that leads out, again and again, while files are opened through it.
/// </summary>
public sealed class PathRaceTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 200_000 : 3_000;

    [Fact]
    public async Task FolderThatIsSwappedForALink_NeverLeadsOut()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Links take a privilege elsewhere.");
        using PathTree tree = new PathTree()
            .Folder("ws/d").Folder("outside")
            .File("ws/d/a.txt", "inside").File("outside/a.txt", "secret");
        tree.Link("ws/l", tree["outside"]);
        PathOpener opener = new(new(new() { Roots = PathRoots.Of(new PathRoot(tree["ws"], PathAccess.ReadWrite)) }));
        using CancellationTokenSource end = new();
        var swapper = Task.Run(() => Swap(tree, end.Token), CancellationToken.None);

        try
        {
            for (int round = 0; round < Rounds; round++)
            {
                string? read = Read(opener);
                Assert.True(
                    read is null || "inside".StartsWith(read, StringComparison.Ordinal), $"round {round}: {read}");
                Write(opener, "d/a.txt", PathOpenMode.Overwrite);
                Write(opener, $"d/{round % 64}.txt", PathOpenMode.Append);
            }
        }
        finally
        {
            await end.CancelAsync();
            await swapper;
        }

        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(tree["outside"]).Select(Path.GetFileName));
        Assert.Equal("secret", File.ReadAllText(tree["outside/a.txt"]));
    }

    private static void Swap(PathTree tree, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            Directory.Move(tree["ws/d"], tree["ws/real"]);
            Directory.Move(tree["ws/l"], tree["ws/d"]);
            Directory.Move(tree["ws/d"], tree["ws/l"]);
            Directory.Move(tree["ws/real"], tree["ws/d"]);
        }
    }

    // While the folder is moved it isn't there, which is an error and no refusal.
    private static string? Read(PathOpener opener)
    {
        try
        {
            if (!opener.TryOpen("d/a.txt", PathOpenMode.Read, out FileStream? stream, out _))
            {
                return null;
            }

            using StreamReader reader = new(stream);
            return reader.ReadToEnd();
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static void Write(PathOpener opener, string path, PathOpenMode mode)
    {
        try
        {
            if (opener.TryOpen(path, mode, out FileStream? stream, out _))
            {
                using StreamWriter writer = new(stream);
                writer.Write("inside");
            }
        }
        catch (IOException)
        {
            // As above.
        }
    }
}

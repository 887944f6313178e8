using System.Runtime.InteropServices;
using System.Text;
using Maestro.Policy.Sandbox.Paths;

namespace Maestro.Policy.Sandbox.Tests.Paths;

/// <summary>What holds for every path: of a small tree all of them, of texts a great many.</summary>
public sealed class PathLawTests
{
    private static readonly int Texts =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Names = ["a", "f.txt", "in", "deep", "out", "other", "..", "none"];

    private static readonly string[] Pieces =
    [
        "/", "\\", "..", ".", "a", "ws", "C:", "c:\\srv\\ws", "/srv/ws", "/srv", "~", "$", "%", "2e", "%2f", "nul",
        " ", "\uFF0E", "\u2025", "\u0301", "e", "\u202E", "\0", "\uD800", ":", "*", "{a,b}", "proc", "/proc/self",
        "//", "WS",
    ];

    // What the system itself says of each path of up to four names: nothing that is allowed leads out, for the system
    // nor for a program that resolves `..` in the text first.
    [Fact]
    public void EveryPathOfATree_LeadsWhereTheSystemSays()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The system is asked by a name that it has on Linux.");
        using PathTree tree = Tree();
        PathPolicy policy = new(new()
        {
            Roots = PathRoots.Of(
                new PathRoot(tree["ws"], PathAccess.ReadWrite), new PathRoot(tree["other"], PathAccess.ReadWrite)),
        });
        int contained = 0;

        foreach (string path in AllPaths(4))
        {
            PathReading reading = policy.Judge(path, PathOperation.Read);
            string? asSystem = RealPath(tree["ws"] + "/" + path);
            string? asText = RealPath(Path.GetFullPath(path, tree["ws"]));
            bool isPlain = !path.Contains("..") && !path.Contains("out");

            if (reading.Verdict == Verdict.Run)
            {
                contained++;
                Assert.True(asSystem is null || asSystem == reading.Place, $"{path}: {asSystem}, not {reading.Place}");
                Assert.True(IsInside(tree, asSystem) && IsInside(tree, asText), $"{path}: {asSystem}, {asText}");
            }
            else
            {
                Assert.False(isPlain, $"{path}: {reading.Finding}");
            }
        }

        Assert.InRange(contained, 1000, 4000);
    }

    // Names of Linux are bytes, and not all of them are text: what the text of such a link says isn't where it leads.
    [Fact]
    public void LinkWhoseBytesAreNoText_IsNotFollowed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only there a name can be any bytes.");
        using PathTree tree = new PathTree().Folder("ws").File("outside.txt", "");
        byte[] name = [.. Encoding.UTF8.GetBytes(tree["ws"]), (byte)'/', 0xFF, 0];
        Assert.Equal(0, symlink("../outside.txt\0"u8.ToArray(), name));
        Assert.Equal(0, symlink([0xFF, 0], Encoding.UTF8.GetBytes(tree["ws"] + "/l\0")));
        PathPolicy policy = new(new() { Roots = PathRoots.Of(new PathRoot(tree["ws"], PathAccess.ReadWrite)) });

        string? asSystem = RealPath(tree["ws"] + "/l");
        PathFinding read = policy.Judge("l", PathOperation.Read).Finding;
        PathFinding written = policy.Judge("l/x", PathOperation.Write).Finding;
        Assert.Equal(0, unlink(name));

        Assert.Equal(tree["outside.txt"], asSystem);
        Assert.Equal((PathFinding.Unreadable, PathFinding.Unreadable), (read, written));
    }

    // Where there is no link, the text says it all.
    [Theory]
    [InlineData(FileSystemKind.Posix, "/srv/ws")]
    [InlineData(FileSystemKind.CaseInsensitive, "/srv/ws")]
    [InlineData(FileSystemKind.Windows, @"C:\srv\ws")]
    public void WithoutLinks_TheTextLeadsWhereTheWalkDoes(FileSystemKind kind, string root)
    {
        PathPolicy policy = PathTextTests.Policy(kind, root);
        Random random = new(7);
        int contained = 0;

        for (int i = 0; i < Texts; i++)
        {
            string path = string.Concat(
                Enumerable.Range(0, random.Next(1, 8)).Select(_ => Pieces[random.Next(Pieces.Length)]));

            foreach (PathOperation operation in Enum.GetValues<PathOperation>())
            {
                PathReading text = policy.JudgeText(path, operation);
                PathReading walk = policy.Judge(path, operation);

                // Of a path that passes through a place of the kernel each says no in its own way.
                Assert.True(
                    text.Finding == walk.Finding
                        || (text.Verdict == walk.Verdict && path.Contains("/proc", StringComparison.OrdinalIgnoreCase)),
                    $"{path}: {text.Finding}, {walk.Finding}");
                contained += text.Verdict == Verdict.Run ? 1 : 0;
            }
        }

        Assert.True(contained > Texts / 100, $"{contained} are contained.");
    }

    // A write is allowed in no more places than a read, and never on a root or where only reading is.
    [Fact]
    public void Write_IsAllowedNowhereThatReadIsNot()
    {
        PathPolicy policy = new(new()
        {
            Roots = PathRoots.ForWorker("/srv/ws", "/srv/target", "/srv/ws/orch"),
            FileSystem = FileSystemKind.Posix,
            Probe = FakeProbe.Folders,
        });

        foreach (string path in AllPaths(3).Concat(["orch", "orch/a", "../target", "../target/a", "/srv", "orch/.."]))
        {
            PathReading read = policy.Judge(path, PathOperation.Read);
            PathReading write = policy.Judge(path, PathOperation.Write);

            Assert.True(read.Verdict == Verdict.Run || write.Verdict == Verdict.Stop, path);
            Assert.Equal(write.Finding, policy.Judge(path, PathOperation.Delete).Finding);
        }

        Assert.Equal(PathFinding.RootItself, policy.Judge("orch", PathOperation.Delete).Finding);
        Assert.Equal(PathFinding.ReadOnlyRoot, policy.Judge("orch/a", PathOperation.Write).Finding);
        Assert.Equal(PathFinding.RootItself, policy.Judge("a/..", PathOperation.Write).Finding);
    }

    private static PathTree Tree() => new PathTree()
        .Folder("ws/a/deep/a").Folder("other/a").Folder("outside/a")
        .File("ws/f.txt", "").File("ws/a/f.txt", "").File("other/f.txt", "").File("outside/f.txt", "")
        .File("outside/a/f.txt", "").File("ws/a/deep/f.txt", "")
        .Link("ws/in", "a").Link("ws/deep", "a/deep").Link("ws/out", "../outside").Link("ws/other", "../other")
        .Link("ws/a/in", "deep/a").Link("ws/a/out", "../../outside/a").Link("ws/a/other", "../in/deep")
        .Link("other/in", "../ws/a").Link("other/out", "../outside").Link("other/other", "../ws/deep");

    private static IEnumerable<string> AllPaths(int length) => length == 0
        ? []
        : Names.Concat(
            from path in AllPaths(length - 1)
            where path.Count(static unit => unit == '/') == length - 2
            from name in Names
            select $"{path}/{name}").Concat(AllPaths(length - 1).Where(path => path.Contains('/'))).Distinct();

    private static bool IsInside(PathTree tree, string? place) =>
        place is null
        || new[] { tree["ws"], tree["other"] }.Any(
            root => place == root || place.StartsWith(root + "/", StringComparison.Ordinal));

    private static string? RealPath(string path) =>
        Marshal.PtrToStringUTF8(realpath(Encoding.UTF8.GetBytes(path + '\0'), new byte[8192]));

    [DllImport("libc")]
    private static extern nint realpath(byte[] path, byte[] resolved);

    [DllImport("libc")]
    private static extern int symlink(byte[] target, byte[] path);

    // The library deletes no name that it can't read.
    [DllImport("libc")]
    private static extern int unlink(byte[] path);
}

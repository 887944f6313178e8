using Maestro.Policy.Sandbox.Paths;

namespace Maestro.Policy.Sandbox.Tests.Paths;

/// <summary>What is no path, and what others read as another.</summary>
public sealed class PathTextTests
{
    private static readonly PathPolicy Posix = Policy(FileSystemKind.Posix, "/srv/ws");
    private static readonly PathPolicy Windows = Policy(FileSystemKind.Windows, @"C:\srv\ws");

    [Theory]
    [InlineData(" ")]
    [InlineData("\t")]
    [InlineData("a\u0085b")]
    [InlineData("a\u061Cb")]
    [InlineData("a\u2066b")]
    [InlineData("a\u2028b")]
    [InlineData("a\u00ADb")]
    [InlineData("a\uFE0Fb")]
    [InlineData("a\u3164b")]
    [InlineData("a\uDB40\uDC41b")]
    public void TextThatIsNoPath_IsInvalid(string path)
    {
        Assert.Equal(PathFinding.InvalidPath, Posix.JudgeText(path, PathOperation.Read).Finding);
        Assert.Equal(PathFinding.InvalidPath, Windows.JudgeText(path, PathOperation.Read).Finding);
    }

    // An attribute can't hold half a character.
    [Fact]
    public void HalfACharacter_IsInvalid()
    {
        Assert.Equal(PathFinding.InvalidPath, Posix.JudgeText("a\uD800", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.InvalidPath, Posix.JudgeText("\uDC00a", PathOperation.Read).Finding);
        Assert.Equal(PathFinding.InvalidPath, Windows.JudgeText("a\uDC00\uD800", PathOperation.Read).Finding);
    }

    [Theory]
    [InlineData("~bob/x")]
    [InlineData("a/$x")]
    [InlineData("a/$1")]
    [InlineData("a/$'x'")]
    [InlineData("a$$")]
    [InlineData("a`id`")]
    [InlineData("a/%TEMP%")]
    [InlineData("%ProgramFiles(x86)%")]
    [InlineData("[ab].txt")]
    [InlineData("a?.txt")]
    [InlineData("{a,../../x}")]
    [InlineData("{1..3}.txt")]
    [InlineData("FILE:x")]
    [InlineData("ftp:/x")]
    [InlineData("data:,x")]
    [InlineData("c:")]
    [InlineData(@"/\host\x")]
    [InlineData(@"\/host\x")]
    [InlineData("a%2Fb")]
    [InlineData("a%5cb")]
    [InlineData("%2e/a")]
    [InlineData("a%00.txt")]
    [InlineData("a%0a.txt")]
    [InlineData("a%e2%80%ae.txt")]
    [InlineData("%7e/a")]
    [InlineData("a%24HOME")]
    [InlineData("%c0%ae%c0%ae/x")]
    [InlineData("%252525252e/x")]
    [InlineData("\uFF052e\uFF052e/x")]
    [InlineData("a/\u2024\u2024/x")]
    [InlineData("a\u2100b")]
    [InlineData("a\uFE68b")]
    [InlineData("a/\u2026")]
    [InlineData(" ../x")]
    [InlineData("a/.\u3000/x")]
    [InlineData("....")]
    public void TextThatOthersReadOtherwise_IsAmbiguous(string path)
    {
        Assert.Equal(PathFinding.AmbiguousPath, Posix.JudgeText(path, PathOperation.Read).Finding);
        Assert.Equal(PathFinding.AmbiguousPath, Windows.JudgeText(path, PathOperation.Read).Finding);
    }

    [Theory]
    [InlineData("a b.txt")]
    [InlineData("100%")]
    [InlineData("100%zz.txt")]
    [InlineData("a%20b%41.txt")]
    [InlineData("50%25.txt")]
    [InlineData("cost$.txt")]
    [InlineData("a.b.c..d")]
    [InlineData(".hidden")]
    [InlineData("..hidden")]
    [InlineData("a~")]
    [InlineData("{a}.txt")]
    [InlineData("src/-rf")]
    [InlineData("#a;b&c")]
    [InlineData("日本語/ファイル.txt")]
    [InlineData("\uFF21.txt")]
    [InlineData("etude\u0301.txt")]
    [InlineData("😀.txt")]
    [InlineData("note…x.txt")]
    public void OddNames_ArePaths(string path)
    {
        Assert.Equal(PathFinding.Contained, Posix.JudgeText(path, PathOperation.Write).Finding);
        Assert.Equal(PathFinding.Contained, Windows.JudgeText(path, PathOperation.Write).Finding);
    }

    [Theory]
    [InlineData("con")]
    [InlineData("NUL .txt")]
    [InlineData("a/aux.tar.gz")]
    [InlineData("com¹")]
    [InlineData("Lpt0.x")]
    [InlineData("CONIN$")]
    [InlineData("a.txt:b")]
    [InlineData("C:/srv/ws/a:b")]
    [InlineData("a /b")]
    [InlineData("a./b")]
    [InlineData("abcdef~12.txt")]
    [InlineData("/srv/ws/a")]
    [InlineData(@"\\?\GLOBALROOT\x")]
    public void NamesOfWindows_AreAmbiguousThere(string path) =>
        Assert.Equal(PathFinding.AmbiguousPath, Windows.JudgeText(path, PathOperation.Read).Finding);

    [Theory]
    [InlineData("con")]
    [InlineData("a.txt.")]
    [InlineData("abcdef~1")]
    [InlineData("12:30.txt")]
    [InlineData("com10")]
    public void NamesOfWindows_AreNamesElsewhere(string path) =>
        Assert.Equal(PathFinding.Contained, Posix.JudgeText(path, PathOperation.Read).Finding);

    [Fact]
    public void Length_IsCountedInBytes()
    {
        string name = new('a', 250);
        string folders = string.Concat(Enumerable.Repeat(name + "/", 16));

        Assert.Equal(PathFinding.Contained, Judge(new('a', 255)));
        Assert.Equal(PathFinding.InvalidPath, Judge(new('a', 256)));
        Assert.Equal(PathFinding.Contained, Judge(folders + new string('b', 4096 - folders.Length)));
        Assert.Equal(PathFinding.InvalidPath, Judge(folders + new string('b', 4097 - folders.Length)));
        Assert.Equal(PathFinding.InvalidPath, Judge(string.Concat(Enumerable.Repeat("é/", 1366))));

        static PathFinding Judge(string path) => Posix.JudgeText(path, PathOperation.Read).Finding;
    }

    [Fact]
    public void PlainText_IsJudgedWithoutMemory()
    {
        PathReading reading = Posix.JudgeText("src/deep/../b.cs", PathOperation.Write);
        long before = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++)
        {
            reading = Posix.JudgeText("src/deep/../b.cs", PathOperation.Write);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.Equal(PathFinding.Contained, reading.Finding);
    }

    internal static PathPolicy Policy(FileSystemKind kind, params string[] roots) => new(new()
    {
        Roots = PathRoots.Of([.. roots.Select(static root => new PathRoot(root, PathAccess.ReadWrite))]),
        FileSystem = kind,
        Probe = FakeProbe.Folders,
    });
}

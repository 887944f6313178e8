using Maestro.Policy.Gates.Effects;

namespace Maestro.Policy.Gates.Tests.Effects;

/// <summary>Paths are compared by whole segments, as text.</summary>
public sealed class PathEffectTests
{
    private static readonly EffectAllowList List = new(
    [
        EffectsBook.Under(EffectKind.FileWrite, "/srv/out"),
        EffectsBook.Under(EffectKind.FileWrite, "/srv/out/keys", Verdict.Stop),
        EffectsBook.Under(EffectKind.FileWrite, "C:/out"),
        new(EffectKind.FileWrite, "/etc/app.conf"),
    ]);

    [Theory]
    [InlineData("C:/out", EffectFinding.Allowed)]
    [InlineData("C:/out/", EffectFinding.Allowed)]
    [InlineData("/srv/out/a.txt", EffectFinding.Allowed)]
    [InlineData("/srv//out/./a/../b.txt", EffectFinding.Allowed)]
    [InlineData("/srv/in/../out/a", EffectFinding.Allowed)]
    [InlineData("C:/out/a", EffectFinding.Allowed)]
    [InlineData("/srv/out/...a", EffectFinding.Allowed)]
    [InlineData("/etc/app.conf", EffectFinding.NeedsHuman)]
    [InlineData("/etc/../etc/app.conf", EffectFinding.NeedsHuman)]
    [InlineData("/srv/outside", EffectFinding.NotListed)]
    [InlineData("/srv/out-a", EffectFinding.NotListed)]
    [InlineData("/srv", EffectFinding.NotListed)]
    [InlineData("/", EffectFinding.NotListed)]
    [InlineData("/srv/out/..", EffectFinding.NotListed)]
    [InlineData("/srv/out/../in", EffectFinding.NotListed)]
    [InlineData("/srv/out/../../etc/passwd", EffectFinding.NotListed)]
    [InlineData("/srv/out", EffectFinding.NotListed)]
    [InlineData("/srv/out/a/..", EffectFinding.NotListed)]
    [InlineData("/srv/out/keys", EffectFinding.NotListed)]
    [InlineData("/srv/out/a/../keys/b", EffectFinding.NotListed)]
    [InlineData("/SRV/out/a", EffectFinding.NotListed)]
    [InlineData("/srv/Out/a", EffectFinding.NotListed)]
    [InlineData("c:/out/a", EffectFinding.NotListed)]
    [InlineData("D:/out/a", EffectFinding.NotListed)]
    [InlineData("/C:/out/a", EffectFinding.Unreadable)]
    [InlineData("/etc/app.conf/x", EffectFinding.NotListed)]
    [InlineData("/srv/..", EffectFinding.NotListed)]
    [InlineData("/..", EffectFinding.Unreadable)]
    [InlineData("/srv/../../srv/out/a", EffectFinding.Unreadable)]
    [InlineData("C:/../out", EffectFinding.Unreadable)]
    [InlineData("srv/out/a", EffectFinding.Unreadable)]
    [InlineData("./srv/out/a", EffectFinding.Unreadable)]
    [InlineData("~/out", EffectFinding.Unreadable)]
    [InlineData("//srv/out/a", EffectFinding.Unreadable)]
    [InlineData("///srv/out/a", EffectFinding.Unreadable)]
    [InlineData("C:out", EffectFinding.Unreadable)]
    [InlineData("C:\\out\\a", EffectFinding.Unreadable)]
    [InlineData("/srv/out/..\\..\\x", EffectFinding.Unreadable)]
    [InlineData("/srv/out/keys./b", EffectFinding.Unreadable)]
    [InlineData("/srv/out/keys /b", EffectFinding.Unreadable)]
    [InlineData("/srv/out/a:keys", EffectFinding.Unreadable)]
    [InlineData("/srv/out/*", EffectFinding.Unreadable)]
    [InlineData("/srv/out/key?", EffectFinding.Unreadable)]
    [InlineData("/srv/out/...", EffectFinding.Unreadable)]
    [InlineData("/srv/out/a\0", EffectFinding.Unreadable)]
    [InlineData("/srv/out/a\nb", EffectFinding.Unreadable)]
    [InlineData(" /srv/out/a", EffectFinding.Unreadable)]
    [InlineData("", EffectFinding.Unreadable)]
    [InlineData(null, EffectFinding.Unreadable)]
    public void Path_IsJudgedByItsSegments(string? target, EffectFinding expected) =>
        Assert.Equal(expected, List.Judge(new(EffectKind.FileWrite, target)));

    // Not among the cases above, since attributes can't hold it.
    [Fact]
    public void HalfACharacter_IsUnreadable() =>
        Assert.Equal(EffectFinding.Unreadable, List.Judge(new(EffectKind.FileWrite, "/srv/out/\udc00")));

    [Fact]
    public void LongTarget_IsUnreadable()
    {
        string path = "/srv/out/" + new string('a', Effect.MaxTargetLength - "/srv/out/".Length);

        Assert.Equal(EffectFinding.Allowed, List.Judge(new(EffectKind.FileWrite, path)));
        Assert.Equal(EffectFinding.Unreadable, List.Judge(new(EffectKind.FileWrite, path + "a")));
    }

    // Moving or removing a folder moves or removes all that is in it.
    [Theory]
    [InlineData("/a", EffectFinding.NotListed)]
    [InlineData("/a/b", EffectFinding.NotListed)]
    [InlineData("/a/b/keys", EffectFinding.NotListed)]
    [InlineData("/a/c", EffectFinding.NeedsHuman)]
    [InlineData("/a/c/asks", EffectFinding.NeedsHuman)]
    [InlineData("/a/c/other", EffectFinding.Allowed)]
    [InlineData("/a/d", EffectFinding.NeedsHuman)]
    [InlineData("/a/d/runs", EffectFinding.Allowed)]
    [InlineData("/", EffectFinding.NotListed)]
    [InlineData("/x", EffectFinding.NeedsHuman)]
    public void Folder_IsAllowedWhatAllThatIsInItIs(string target, EffectFinding expected)
    {
        EffectAllowList list = new(
        [
            EffectRule.AskAbout(EffectKind.FileWrite),
            new(EffectKind.FileWrite, "/", Verdict.Run),
            EffectsBook.Under(EffectKind.FileWrite, "/a"),
            new(EffectKind.FileWrite, "/a/b", Verdict.Run),
            EffectsBook.Under(EffectKind.FileWrite, "/a/b/keys", Verdict.Stop),
            new(EffectKind.FileWrite, "/a/c/asks", Verdict.Hitl),
            EffectsBook.Under(EffectKind.FileWrite, "/a/d", Verdict.Hitl),
            EffectsBook.Under(EffectKind.FileWrite, "/a/d/runs"),
        ]);

        Assert.Equal(expected, list.Judge(new(EffectKind.FileWrite, target)));
    }

    // Detours out of a folder and back, of every kind, against what the operating system's own rules say of text.
    [Fact]
    public void EveryWalkOfSmallSteps_EndsWhereTheTextSays()
    {
        string[] steps = ["srv", "out", "..", ".", "", "x"];
        int count = steps.Length * steps.Length * steps.Length * steps.Length * steps.Length;

        for (int walk = 0; walk < count; walk++)
        {
            string[] parts = [.. Enumerable.Range(0, 5).Select(i => steps[walk / (int)Math.Pow(steps.Length, i) % 6])];
            string path = "/" + string.Join('/', parts);
            EffectFinding found = List.Judge(new(EffectKind.FileWrite, path));

            Assert.Equal(Naive(parts, path), found);
        }
    }

    private static EffectFinding Naive(string[] parts, string path)
    {
        int depth = 0;

        foreach (string part in parts)
        {
            depth += part == ".." ? -1 : part is "" or "." ? 0 : 1;

            if (depth < 0)
            {
                return EffectFinding.Unreadable;
            }
        }

        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path)) + "/";
        return path.StartsWith("//", StringComparison.Ordinal) ? EffectFinding.Unreadable
            : full.StartsWith("/srv/out/", StringComparison.Ordinal) && full != "/srv/out/" ? EffectFinding.Allowed
            : EffectFinding.NotListed;
    }
}

using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

public sealed class ReplayCommandTests
{
    private const string Log = "l.jsonl";
    private const string Session = "s.jsonl";

    [Theory]
    [InlineData("yes yes yes")]
    [InlineData("yes no yes no")]
    [InlineData("- - -")]
    [InlineData("yes ~ yes ! yes")]
    public async Task SessionThatWasPlayed_Matches(string positions)
    {
        using TempFolder folder = await Played(positions);

        foreach (string file in (string[])[Session, Log])
        {
            ToolRun run = await ToolRun.Of(folder, "council", "replay", file);

            Assert.Equal((0, ""), (run.ExitCode, run.Error));
            Assert.Contains($"{file}: S: MATCH", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("default")]
    [InlineData("unanimity")]
    [InlineData("weighted")]
    public async Task EveryRule_IsReplayedAsItWasPlayed(string rule)
    {
        using TempFolder folder = await Played("yes no yes", "--rule", rule, "--denominator", "present");

        Assert.Equal(0, (await ToolRun.Of(folder, "council", "replay", Session)).ExitCode);
    }

    [Fact]
    public async Task BallotsThatWereChanged_AreAMismatch()
    {
        using TempFolder folder = await Played("yes yes no");
        Change(folder, Session, "\"position\":\"yes\"", "\"position\":\"maybe\"");

        ToolRun run = await ToolRun.Of(folder, "council", "replay", Session, "--json");
        JsonElement session = Assert.Single(run.Json.GetProperty("sessions").EnumerateArray());

        Assert.Equal(1, run.ExitCode);
        Assert.False(run.Json.GetProperty("match").GetBoolean());
        Assert.Equal("MISMATCH", session.GetProperty("verdict").GetString());
        Assert.Equal("COUNCIL_TIED", session.GetProperty("reason_code").GetString());
        Assert.Equal(4, session.GetProperty("at").GetInt32());
    }

    [Theory]
    [InlineData("INCOMPLETE", 4)]
    [InlineData("INCOMPLETE", 0)]
    public async Task SessionThatIsNotClosed_IsIncomplete(string word, int lines)
    {
        using TempFolder folder = await Played("yes yes no");
        File.WriteAllLines(folder[Session], folder.Lines(Session)[..lines]);

        ToolRun run = await ToolRun.Of(folder, "council", "replay", Session);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains(word, run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"v\":1", "\"v\":2")]
    [InlineData("\"kind\":\"ballot\"", "\"kind\":\"note\"")]
    [InlineData("\"seq\":2", "\"seq\":3")]
    [InlineData("{", "")]
    public async Task SessionThatIsNone_IsCorrupt(string before, string after)
    {
        using TempFolder folder = await Played("yes yes no");
        Change(folder, Session, before, after);

        ToolRun run = await ToolRun.Of(folder, "council", "replay", Session);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("CORRUPT", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LogWithSeveralSessions_ReplaysThemAllOrOne()
    {
        using TempFolder folder = await Played("yes yes yes");
        await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--session", "T", "--log", Log);
        await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--session", "S", "--log", Log);

        ToolRun all = await ToolRun.Of(folder, "council", "replay", Log);
        ToolRun one = await ToolRun.Of(folder, "council", "replay", Log, "--session", "T");
        ToolRun none = await ToolRun.Of(folder, "council", "replay", Log, "--session", "U");

        Assert.Equal((0, 3), (all.ExitCode, all.OutputLines.Length));
        Assert.Equal((0, 1), (one.ExitCode, one.OutputLines.Length));
        Assert.Equal((2, 0, 1), (none.ExitCode, none.OutputLines.Length, none.ErrorLines.Length));
    }

    [Theory]
    [InlineData("\"position\":\"yes\"", "\"position\":\"maybe\"", 1)]
    [InlineData("\"outcome\":\"position\"", "\"outcome\":\"Position\"", 1)]
    [InlineData("\"seq\":1,", "\"seq\":9,", 2)]
    [InlineData("\"decision\":\"PAUSE_FOR_HITL\"", "\"decision\":\"RUN\"", 1)]
    [InlineData("\"council\":", "\"chancel\":", 2)]
    [InlineData("{\"ts\"", "\"ts\"", 2)]
    public async Task LogThatWasChanged_DoesNotMatch(string before, string after, int exitCode)
    {
        using TempFolder folder = await Played("yes yes no");
        Change(folder, Log, before, after);

        Assert.Equal(exitCode, (await ToolRun.Of(folder, "council", "replay", Log)).ExitCode);
    }

    [Fact]
    public async Task LogInWhichAPauseWasMadeARun_DoesNotMatch()
    {
        using TempFolder folder = await Played("yes no maybe");
        string[] rows = folder.Lines(Log);
        int row = Array.FindIndex(rows, static row => row.Contains("reason_detail", StringComparison.Ordinal));
        rows[row] = Replaced(rows[row], "\"PAUSE_FOR_HITL\",\"sealed\"", "\"RUN\",\"sealed\"");
        File.WriteAllLines(folder[Log], rows);

        ToolRun run = await ToolRun.Of(folder, "council", "replay", Log);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("MISMATCH", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FileThatIsNotThere_IsUnreadable()
    {
        using TempFolder folder = new();
        ToolRun run = await ToolRun.Of(folder, "council", "replay", "nothing.jsonl", "--json");

        Assert.Equal(2, run.ExitCode);
        Assert.False(run.Json.GetProperty("match").GetBoolean());
        Assert.Single(run.ErrorLines);
    }

    [Fact]
    public async Task SessionThatIsThere_IsNotWrittenOver()
    {
        using TempFolder folder = await Played("yes yes no");
        string before = File.ReadAllText(folder[Session]);

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--out", Session);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Equal(before, File.ReadAllText(folder[Session]));
    }

    [Fact]
    public async Task SessionWhoseLogCannotBeWritten_LeavesNoFile()
    {
        using TempFolder folder = new();
        Directory.CreateDirectory(folder[Log]);

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--log", Log, "--out", Session);

        Assert.Equal(1, run.ExitCode);
        Assert.False(File.Exists(folder[Session]));
    }

    private static async Task<TempFolder> Played(string positions, params string[] args)
    {
        TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of(positions.Split(' ')));
        ToolRun run = await ToolRun.Of(
            folder,
            [
                "council", "Why?", "--members", "m.json", "--session", "S", "--log", Log, "--out", Session,
                .. args,
            ]);
        Assert.Empty(run.Error);
        return folder;
    }

    private static void Change(TempFolder folder, string file, string before, string after) =>
        File.WriteAllText(folder[file], Replaced(File.ReadAllText(folder[file]), before, after));

    // The first of them.
    private static string Replaced(string text, string before, string after)
    {
        int at = text.IndexOf(before, StringComparison.Ordinal);
        Assert.True(at >= 0);
        return text[..at] + after + text[(at + before.Length)..];
    }
}

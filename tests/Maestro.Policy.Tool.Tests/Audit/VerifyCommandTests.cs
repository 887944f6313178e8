using System.Text;
using System.Text.Json;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class VerifyCommandTests
{
    [Fact]
    public async Task SignedLog_EndsWith0()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(3));

        ToolRun run = await ToolRun.Of(folder, "audit", "verify", "log.jsonl", "--key-env", "AUDIT_KEY");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.StartsWith(
            "log.jsonl: 3 rows, valid, head ", Assert.Single(run.OutputLines), StringComparison.Ordinal);
        Assert.Equal("", run.Error);
    }

    [Fact]
    public async Task ChangedRow_EndsWith1AndIsNamed()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(3).Replace("\"n\":1", "\"n\":7", StringComparison.Ordinal));

        ToolRun run = await ToolRun.Of(folder, "audit", "verify", "log.jsonl", "--key-env", "AUDIT_KEY");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal("log.jsonl: row 1 (line 2) is wrong: row_hash", Assert.Single(run.OutputLines));
    }

    [Fact]
    public async Task LogOfSeveralFiles_IsVerifiedAgainstItsAnchor()
    {
        using TempFolder folder = new();
        string path = Path.Combine(folder.Root, "logs", "log.jsonl");
        using (AuditKey key = AuditKey.Demo())
        using (JsonlAuditLog log = JsonlAuditLog.Open(path, key, new() { MaxFileLength = 4096 }))
        {
            for (int i = 0; i < 20; i++)
            {
                await log.AppendAsync(new(default, default), default);
            }
        }

        ToolRun valid = await ToolRun.Of(folder, "audit", "verify", "logs/log.jsonl", "--demo-key");
        File.WriteAllText(path, "");
        ToolRun emptied = await ToolRun.Of(folder, "audit", "verify", "logs/log.jsonl", "--demo-key", "--json");
        File.Delete(path + ".anchor");
        File.WriteAllText(path + ".anchor", "{}");
        ToolRun forged = await ToolRun.Of(folder, "audit", "verify", "logs/log.jsonl", "--demo-key");

        Assert.Equal(ExitCodes.Success, valid.ExitCode);
        Assert.Equal(
            ["logs/log.000001.jsonl: ", "logs/log.jsonl: "],
            valid.OutputLines.SkipLast(1).Select(line => line[..(line.IndexOf(' ', StringComparison.Ordinal) + 1)]));
        Assert.Equal((ExitCodes.Faults, "anchor_count"), (emptied.ExitCode, Fault(emptied)));
        Assert.Equal("logs/log.jsonl: the anchor is wrong: anchor_mac", forged.OutputLines[0].Split(" (")[0]);

        static string? Fault(ToolRun run) => run.Json.EnumerateArray().Last().GetProperty("fault").GetString();
    }

    [Fact]
    public async Task FileThatIsNotThere_EndsWith2()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1));

        ToolRun run = await ToolRun.Of(folder, "audit", "verify", "gone.jsonl", "log.jsonl", "--key-env", "AUDIT_KEY");

        Assert.Equal(ExitCodes.Unreadable, run.ExitCode);
        Assert.StartsWith(
            "maestro: 'gone.jsonl' can't be read: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.StartsWith("log.jsonl: 1 rows", Assert.Single(run.OutputLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_IsOneDocumentWithAnEntryForEachFile()
    {
        using TempFolder folder = new();
        folder.Write("good.jsonl", SignedRows.Log(2));
        folder.Write("torn.jsonl", SignedRows.Log(2)[..^20]);
        folder.Write("gap.jsonl", string.Concat(SignedRows.Log(3).Split('\n').Skip(1).Select(static l => l + "\n")));
        folder.Write("list.jsonl", "[]\n");

        ToolRun run = await ToolRun.Of(
            folder,
            "audit", "verify", "good.jsonl", "torn.jsonl", "gap.jsonl", "list.jsonl", "no", "--json",
            "--key-hex", Hex());

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(
            [
                "good.jsonl 2 True - ", "torn.jsonl 1 False 1 torn_tail", "gap.jsonl 0 False 0 prev_hash",
                "list.jsonl 0 False 0 not_object", "no 0 False - ",
            ],
            run.Json.EnumerateArray().Select(Shown));
        Assert.Equal(
            ["file", "rows", "valid", "first_bad_row", "fault", "head"],
            run.Json[0].EnumerateObject().Select(static member => member.Name));
        Assert.Equal(64, run.Json[0].GetProperty("head").GetString()!.Length);
    }

    [Fact]
    public async Task KeyOfAFile_IsAllOfIt()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1, "short\n"));
        folder.Write("audit.key", "short\n");

        ToolRun run = await ToolRun.Of(folder, "audit", "verify", "log.jsonl", "--key-file", "audit.key");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
    }

    [Fact]
    public async Task DemoKey_IsSaidToProveNothing()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1, "DEMO_KEY_DO_NOT_USE_IN_PROD"));

        ToolRun run = await ToolRun.Of(folder, "audit", "verify", "log.jsonl", "--demo-key");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Contains("proves nothing", run.OutputLines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task MemberThatIsThereTwice_IsAcceptedOnlyAsTheReferenceDoes()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1).Replace("{\"d", "{\"n\":9,\"d", StringComparison.Ordinal));

        ToolRun strict = await ToolRun.Of(folder, "audit", "verify", "log.jsonl", "--key-env", "AUDIT_KEY");
        ToolRun alike = await ToolRun.Of(
            folder, "audit", "verify", "log.jsonl", "--key-env", "AUDIT_KEY", "--reference");

        Assert.Equal(ExitCodes.Faults, strict.ExitCode);
        Assert.Contains("not_json (byte ", Assert.Single(strict.OutputLines), StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Success, alike.ExitCode);
    }

    [Theory]
    [InlineData()]
    [InlineData("--demo-key", "--key-hex", "00")]
    [InlineData("--key-hex", "0")]
    [InlineData("--key-env", "NO_SUCH_VARIABLE")]
    [InlineData("--key-file", "gone.key")]
    public async Task KeyThatIsNotOne_IsAUsageError(params string[] key)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", SignedRows.Log(1));

        ToolRun run = await ToolRun.Of(folder, ["audit", "verify", "log.jsonl", .. key]);

        Assert.Equal(ExitCodes.Usage, run.ExitCode);
        Assert.Single(run.ErrorLines);
        Assert.Equal("", run.Output);
    }

    private static string Hex() => Convert.ToHexString(Encoding.UTF8.GetBytes(SignedRows.Key));

    private static string Shown(JsonElement file) => string.Join(
        ' ',
        file.GetProperty("file").GetString(),
        file.GetProperty("rows").GetInt64(),
        file.GetProperty("valid").GetBoolean(),
        file.GetProperty("first_bad_row") is { ValueKind: JsonValueKind.Number } row ? row.GetInt64() : "-",
        file.GetProperty("fault").GetString());
}

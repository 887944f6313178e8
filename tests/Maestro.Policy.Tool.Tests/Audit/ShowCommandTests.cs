using System.Globalization;
using System.Text;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Audit;

public sealed class ShowCommandTests
{
    [Fact]
    public async Task Rows_AreShownAsATable()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Mixed);

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "log.jsonl");

        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, run.Error));
        Assert.Equal(
            [
                "line  time                      decision        layer         reason        run       detail",
                "   1  2026-03-20T23:30:00.000Z  RUN             intake_gate   OK            A",
                "   2  2026-03-21T03:00:00.000Z  STOPPED sealed  acc_gate      AUTH_EXPIRED  A",
                "   3  2026-03-21T23:59:59.999Z  PAUSE_FOR_HITL  pattern_gate  HITL_PATTERN  B",
                "   4  \"no time\"                 \"CONTINUE\"      pattern_gate  REL           C",
                "   5  2026-03-22T00:00:00.000Z  (log event)     -             key_changed   -",
            ],
            run.OutputLines);
    }

    [Fact]
    public async Task LinesThatAreNoRows_AreToldAndPassedOver()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", [.. "nope\n[]\n"u8, 0xFF, .. "\n"u8, .. Encoding.UTF8.GetBytes(LogText.Mixed)]);

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--json");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(LogText.Mixed, run.Output);
        Assert.Equal(
            [
                "log.jsonl(1): not_json (byte 0: This is no value.)", "log.jsonl(2): not_object",
                "log.jsonl(3): not_json (byte 0: The text isn't UTF-8.)",
            ],
            run.ErrorLines);
    }

    [Fact]
    public async Task ManyLinesThatAreNoRows_AreCountedFromSomewhereOn()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", string.Concat(Enumerable.Repeat("x\n", 250)));

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "log.jsonl");

        Assert.Equal(ExitCodes.Faults, run.ExitCode);
        Assert.Equal(101, run.ErrorLines.Length);
        Assert.Equal("log.jsonl: 150 more lines are no rows", run.ErrorLines[^1]);
    }

    [Fact]
    public async Task FileThatCannotBeRead_EndsWith2AndTheOthersAreShown()
    {
        using TempFolder folder = new();
        folder.Write("a.jsonl", LogText.Row("A"));
        folder.Write("b.jsonl", "nope\n" + LogText.Row("B"));

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "gone.jsonl", "a.jsonl", ".", "b.jsonl", "--json");

        Assert.Equal(ExitCodes.Unreadable, run.ExitCode);
        Assert.Equal(LogText.Row("A") + LogText.Row("B"), run.Output);
        Assert.Equal(3, run.ErrorLines.Length);
    }

    [Fact]
    public async Task Limit_CountsAllFiles()
    {
        using TempFolder folder = new();
        folder.Write("a.jsonl", LogText.Rows(0, 2));
        folder.Write("b.jsonl", LogText.Rows(2, 2));

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "a.jsonl", "b.jsonl", "--json", "--limit", "3");

        Assert.Equal(LogText.Rows(0, 3), run.Output);
    }

    [Fact]
    public async Task SeveralTables_HaveTheNamesOfTheirFiles()
    {
        using TempFolder folder = new();
        folder.Write("a.jsonl", LogText.Row("A"));
        folder.Write("empty.jsonl", "");

        ToolRun run = await ToolRun.Of(folder, "audit", "show", "a.jsonl", "empty.jsonl");

        Assert.Equal(ExitCodes.Success, run.ExitCode);
        Assert.Equal(("a.jsonl:", "empty.jsonl:"), (run.OutputLines[0], run.OutputLines[^1]));
        Assert.Equal(4, run.OutputLines.Length);
    }

    [Fact]
    public async Task StandardInput_IsALogToo()
    {
        using TempFolder folder = new();

        ToolRun run = await ToolRun.With(folder, LogText.Rows(0, 2), "audit", "show", "-", "--json");

        Assert.Equal((ExitCodes.Success, LogText.Rows(0, 2)), (run.ExitCode, run.Output));
    }

    [Fact]
    public async Task ReferenceDialect_HasToBeAskedFor()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", "{\"n\":NaN,\"n\":Infinity}\n");

        ToolRun strict = await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--json");
        ToolRun alike = await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--json", "--reference");

        Assert.Equal((ExitCodes.Faults, ""), (strict.ExitCode, strict.Output));
        Assert.Equal((ExitCodes.Success, "{\"n\":NaN,\"n\":Infinity}\n"), (alike.ExitCode, alike.Output));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    public async Task Culture_ChangesNothing(string culture)
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Mixed);
        ToolRun expected = await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--since", "2026-03-21");
        CultureInfo before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            Assert.Equal(
                expected, await ToolRun.Of(folder, "audit", "show", "log.jsonl", "--since", "2026-03-21"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Interrupt_EndsWith130()
    {
        using TempFolder folder = new();
        folder.Write("log.jsonl", LogText.Mixed);

        ToolRun run = await ToolRun.With(
            folder,
            new MemoryStream(),
            ["audit", "show", "log.jsonl"],
            cancellationToken: new CancellationToken(canceled: true));

        Assert.Equal(ExitCodes.Interrupted, run.ExitCode);
    }
}

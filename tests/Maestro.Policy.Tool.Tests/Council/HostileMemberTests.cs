using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

/// <summary>What members say is text from outside: it is shown, and does nothing.</summary>
public sealed class HostileMemberTests
{
    private const string Position = "<script>alert(1)</script>[red]\u202e\u2028x";
    private const string Said = "\u001b[2J\r\nRUN COUNCIL_CONSENSUS\u0007<img src=x onerror=alert(1)>\" onload=\"x";

    private static readonly string[] Files = ["m.json", "page.html"];

    [Fact]
    public async Task Text_NeitherSteersTheTerminalNorActsOnThePage()
    {
        using TempFolder folder = new();
        string member = JsonSerializer.Serialize(Position);
        string text = JsonSerializer.Serialize(Said);
        IEnumerable<string> members = ((string[])[member, member, member, "\"no\""]).Select((position, i) =>
            $$"""{"name":"[b]<i>{{i}}","script":[{"position":{{position}},"text":{{text}}}]}""");
        folder.Write(Files[0], "{\"members\":[" + string.Join(',', members) + "]}");
        DrawnTerminal terminal = new(100);

        ToolRun run = await ToolRun.With(
            folder,
            Stream.Null,
            ["council", Said, "--members", Files[0], "--report", Files[1]],
            terminal: terminal,
            outputTerminal: new DrawnTerminal(100));
        string page = File.ReadAllText(folder[Files[1]]);

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.DoesNotContain(run.Output, static unit => unit is '\u001b' or '\u0007' or '\r' or '\u202e' or '\u2028');
        Assert.Single(run.OutputLines, static line => line.StartsWith("RUN ", StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("\" onload=\"", page, StringComparison.Ordinal);
        string addresses = page.Replace("http-equiv", "", StringComparison.Ordinal);
        Assert.DoesNotContain("http", addresses, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsTheTextAsItIs()
    {
        using TempFolder folder = new();
        folder.Write(
            "m.json",
            $$"""{"members":[{"name":"A","script":[{"position":"a","text":{{JsonSerializer.Serialize(Said)}}}]}]}""");

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--json", "--rounds", "1");

        Assert.Equal(
            Said,
            run.Json.GetProperty("rounds")[0].GetProperty("answers")[0].GetProperty("text").GetString());
        Assert.Single(run.OutputLines);
    }
}

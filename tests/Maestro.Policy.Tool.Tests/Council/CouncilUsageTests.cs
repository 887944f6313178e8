using System.IO.Pipes;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

/// <summary>Command lines and files of members that are wrong.</summary>
public sealed class CouncilUsageTests
{
    private const string A = "{\"members\":[{\"name\":\"A\",";
    private const string Sol = """{"name":"Sol","script":[{"position":"yes"}]}""";

    [Theory]
    [InlineData]
    [InlineData("")]
    [InlineData(" \t")]
    [InlineData("Why?", "Who?")]
    [InlineData("Why?", "--question", "Who?")]
    [InlineData("Why?", "--rounds", "0")]
    [InlineData("Why?", "--rounds", "6")]
    [InlineData("Why?", "--rounds", "two")]
    [InlineData("Why?", "--quorum", "0")]
    [InlineData("Why?", "--quorum", "-1")]
    [InlineData("Why?", "--threshold", "1/2")]
    [InlineData("Why?", "--threshold", "101%")]
    [InlineData("Why?", "--threshold", "")]
    [InlineData("Why?", "--threshold", "２/３")]
    [InlineData("Why?", "--denominator", "Seats")]
    [InlineData("Why?", "--rule", "plurality")]
    [InlineData("Why?", "--seed", "x")]
    [InlineData("Why?", "--session", "")]
    [InlineData("Why?", "--session", "a\nb")]
    [InlineData("Why?", "--proposal", " ")]
    [InlineData("Why?", "--members", "nothing.json")]
    [InlineData("Why?", "--log", "")]
    [InlineData("Why?", "--report", ".")]
    [InlineData("Why?", "--what")]
    [InlineData("Why?", "--seed", "1", "--seed", "2")]
    public async Task CommandLineThatIsNone_IsAUsageError(params string[] args)
    {
        using TempFolder folder = new();
        ToolRun run = await ToolRun.Of(folder, ["council", .. args]);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("maestro: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(folder.Lines("logs/maestro_council.jsonl"));
    }

    [Theory]
    [InlineData("--report", "logs/maestro_council.jsonl")]
    [InlineData("--report", "logs/../logs/link")]
    [InlineData("--report", "x", "--log", "./x")]
    [InlineData("--out", "x", "--log", "x")]
    [InlineData("--out", "x", "--report", "x")]
    [InlineData("--members", "m.json", "--report", "m.json")]
    public async Task FileThatIsNamedTwice_IsRefusedBeforeItIsWritten(params string[] args)
    {
        using TempFolder folder = new();
        Assert.NotEqual(64, (await ToolRun.Of(folder, "council", "Why?")).ExitCode);
        string[] before = folder.Lines("logs/maestro_council.jsonl");
        folder.Write("m.json", "{\"members\":[" + Sol + "]}");
        File.CreateSymbolicLink(folder["logs/link"], folder["logs/maestro_council.jsonl"]);

        ToolRun run = await ToolRun.Of(folder, ["council", "Who?", .. args]);

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.Contains("the same file", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.NotEmpty(before);
        Assert.Equal(before, folder.Lines("logs/maestro_council.jsonl"));
        Assert.Equal("{\"members\":[" + Sol + "]}", Assert.Single(folder.Lines("m.json")));
        Assert.False(File.Exists(folder["x"]));
    }

    [Fact]
    public async Task PipeAsASession_IsUnreadable()
    {
        using TempFolder folder = new();
        using AnonymousPipeServerStream pipe = new(PipeDirection.Out);

        ToolRun run = await ToolRun.Of(folder, "council", "replay", $"/dev/fd/{pipe.GetClientHandleAsString()}");

        Assert.Equal(2, run.ExitCode);
        Assert.Contains("a pipe", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", 1, 1, "no JSON")]
    [InlineData("[]", 1, 1, "an object")]
    [InlineData("{}", 1, 1, "'members' is missing")]
    [InlineData("""{"members":[]}""", 1, 12, "1 to 64")]
    [InlineData("""{"members":{}}""", 1, 12, "a list")]
    [InlineData("{\"members\":[\n1]}", 2, 1, "an object")]
    [InlineData("{\"members\":[" + Sol + "],\n \"quorum\":2}", 2, 2, "isn't known")]
    [InlineData("{\"members\":[" + Sol + ",\n " + Sol + "]}", 2, 10, "two members")]
    [InlineData("{\"members\":[\n{\"name\":\"Sol\"}]}", 2, 1, "one of script")]
    [InlineData("{\"members\":[\n{\"script\":[{\"abstain\":true}]}]}", 2, 1, "'name' is missing")]
    [InlineData("{\"members\":[\n{\"name\":\"A\",\"script\":[],\"program\":[\"x\"]}]}", 2, 1, "one of script")]
    [InlineData(A + "\"script\":[\n]}]}", 1, 34, "1 to 5")]
    [InlineData(A + "\"script\":[\n{\"position\":\"a\",\"fail\":true}]}]}", 2, 1, "a position, or")]
    [InlineData(A + "\"script\":[\n{\"abstain\":false}]}]}", 2, 1, "which is true")]
    [InlineData(A + "\"script\":[\n{\"position\":\" a\"}]}]}", 2, 1, "no blanks")]
    [InlineData(A + "\"script\":[\n{\"position\":\"a\",\"vote\":1}]}]}", 2, 17, "isn't known")]
    [InlineData(A + "\"weight\":0,\"script\":[{\"fail\":true}]}]}", 1, 34, "whole number")]
    [InlineData("{\"members\":[{\"name\":\"A\\u001b\",\"script\":[{\"fail\":true}]}]}", 1, 21, "steers")]
    [InlineData(A + "\"leanings\":{\n}}]}", 1, 36, "no position")]
    [InlineData(A + "\"leanings\":{\n\"a\":0}}]}", 2, 5, "whole number")]
    [InlineData(A + "\"leanings\":{\"a\":1},\n\"conformity\":2}]}", 2, 14, "from 0 to 1")]
    [InlineData(A + "\"leanings\":{\"a\":1},\"fail_share\":0.6,\n\"abstain_share\":0.6}]}", 1, 13, "more than 1")]
    [InlineData(A + "\"script\":[{\"fail\":true}],\n\"format\":\"text\"}]}", 2, 1, "isn't known")]
    [InlineData(A + "\"program\":\n\"sh -c true\"}]}", 2, 1, "a list")]
    [InlineData(A + "\"program\":[\"sh\"],\n\"format\":\"xml\"}]}", 2, 10, "json, text")]
    [InlineData(A + "\"program\":[\"sh\"],\n\"timeout_seconds\":0}]}", 2, 19, "whole number")]
    [InlineData(A + "\"program\":[\"sh\"],\n\"environment\":{\"A=B\":\"x\"}}]}", 2, 16, "no name")]
    public async Task FileOfMembersWithAFault_IsNamedByLineAndColumn(string text, int line, int column, string fault)
    {
        using TempFolder folder = new();
        folder.Write("m.json", text);
        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--members", "m.json");

        Assert.Equal((64, ""), (run.ExitCode, run.Output));
        Assert.StartsWith($"maestro: m.json({line},{column}): error: ", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains(fault, run.ErrorLines[0], StringComparison.Ordinal);
    }
}

using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

/// <summary>Members that are programs.</summary>
public sealed class ProgramsAsMembersTests
{
    [Fact]
    public async Task Programs_AnswerAndDeliberate()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");
        using TempFolder folder = new();
        folder.Write(
            "m.json",
            """
            {"members":[
              {"name":"json","program":["sh","-c","cat > \"$OUT\"; printf '{\"position\":\"yes\"}'"],
               "environment":{"OUT":"asked.json"}},
              {"name":"text","program":["sh","-c","echo yes; echo since it works"],"format":"text"},
              {"name":"fails","program":["sh","-c","echo '{\"position\":\"yes\"}'; exit 3"]},
              {"name":"missing","program":["./no-such-program"]},
              {"name":"scripted","script":[{"position":"no","text":"never"},{"position":"yes"}]}
            ]}
            """);

        ToolRun run = await ToolRun.Of(
            folder, "council", "Why?", "--members", "m.json", "--threshold", "60%", "--json", "--session", "S");

        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Equal("""["fails","missing"]""", run.Json.GetProperty("absent").GetRawText());
        JsonElement[] answers =
            [.. run.Json.GetProperty("rounds")[1].GetProperty("answers").EnumerateArray()];
        Assert.Equal(
            ["position", "position", "failed", "failed", "position"],
            answers.Select(static answer => answer.GetProperty("outcome").GetString()));
        Assert.Equal("since it works", answers[1].GetProperty("text").GetString());
        Assert.Equal("exit code 3", answers[2].GetProperty("text").GetString());

        using JsonDocument asked = JsonDocument.Parse(File.ReadAllText(folder["asked.json"]));
        Assert.Equal("Why?", asked.RootElement.GetProperty("question").GetString());
        Assert.Equal(1, asked.RootElement.GetProperty("round").GetInt32());
        Assert.Equal("""{"position":"yes","text":""}""", asked.RootElement.GetProperty("own").GetRawText());
        Assert.Equal(
            ["text", "scripted"],
            asked.RootElement.GetProperty("peers").EnumerateArray()
                .Select(static peer => peer.GetProperty("seat").GetString()));
    }
}

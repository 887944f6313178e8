using System.Text.Json;
using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

public sealed class CouncilCommandTests
{
    [Theory]
    [InlineData(0, "COUNCIL_CONSENSUS", "yes yes yes")]
    [InlineData(0, "COUNCIL_CONSENSUS_WITH_DISSENT", "yes no yes")]
    [InlineData(0, "COUNCIL_CONSENSUS", "yes yes yes ~")]
    [InlineData(0, "COUNCIL_CONSENSUS", "yes yes yes -")]
    [InlineData(2, "COUNCIL_QUORUM_NOT_MET", "yes yes -")]
    [InlineData(2, "COUNCIL_QUORUM_NOT_MET", "yes yes !")]
    [InlineData(2, "COUNCIL_TIED", "yes no yes no")]
    [InlineData(2, "COUNCIL_NO_CONSENSUS", "yes yes no -")]
    [InlineData(2, "COUNCIL_NO_CONSENSUS", "~ ~ ~")]
    [InlineData(1, "COUNCIL_NO_RESPONSES", "- ! -")]
    public async Task WhatMembersSay_IsDecidedAndOnRecord(int exitCode, string reason, string positions)
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of(positions.Split(' ')));

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--json", "--log", "l.jsonl");

        Assert.Equal((exitCode, ""), (run.ExitCode, run.Error));
        Assert.Equal(reason, run.Json.GetProperty("reason_code").GetString());
        string row = Assert.Single(
            folder.Lines("l.jsonl"), static line => line.Contains("reason_detail", StringComparison.Ordinal));
        Assert.Contains(run.Json.GetProperty("decision").GetString()!, row, StringComparison.Ordinal);
        Assert.Contains(reason, row, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_SaysWhoHoldsWhat()
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", "yes", "no", "yes", "-"));

        JsonElement json = (await ToolRun.Of(
            folder, "council", "Why?", "--members", "m.json", "--threshold", "60%", "--session", "S", "--json")).Json;

        Assert.Equal(
            [
                "session", "question", "decision", "reason_code", "layer", "detail", "position", "proposal", "present",
                "largest", "needed", "of", "rules", "minority", "absent", "rounds", "log", "out",
            ],
            json.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(("S", "RUN", "yes"), (Text(json, "session"), Text(json, "decision"), Text(json, "position")));
        Assert.Equal("""[{"position":"no","seats":["M2"]}]""", json.GetProperty("minority").GetRawText());
        Assert.Equal("""["M4"]""", json.GetProperty("absent").GetRawText());
        Assert.Equal(
            """{"rule":"default","minimum_quorum":3,"threshold":"3/5","denominator":"seats"}""",
            json.GetProperty("rules").GetRawText());
        Assert.Equal(2, json.GetProperty("rounds").GetArrayLength());
        Assert.Equal(
            """{"seat":"M4","role":"scribe","outcome":"failed","position":null,"text":""}""",
            json.GetProperty("rounds")[1].GetProperty("answers")[4].GetRawText());
    }

    [Theory]
    [InlineData]
    [InlineData("--seed", "7")]
    [InlineData("--seed", "-3", "--rounds", "5", "--rule", "unanimity")]
    public async Task SameSeed_GivesTheSameTextAndPage(params string[] args)
    {
        using TempFolder folder = new();
        ToolRun first = await ToolRun.Of(folder, ["council", "Why?", "--report", "a.html", "--json", .. args]);
        ToolRun second = await ToolRun.Of(folder, ["council", "Why?", "--report", "b.html", "--json", .. args]);
        ToolRun third = await ToolRun.Of(folder, ["council", "Why?", .. args]);
        ToolRun fourth = await ToolRun.Of(folder, ["council", "Why?", .. args]);

        Assert.Equal((first.ExitCode, first.Output), (second.ExitCode, second.Output));
        Assert.Equal((first.ExitCode, third.Output), (fourth.ExitCode, fourth.Output));
        Assert.Equal(File.ReadAllText(folder["a.html"]), File.ReadAllText(folder["b.html"]));
    }

    [Fact]
    public async Task OtherSeeds_GiveOtherAnswers()
    {
        using TempFolder folder = new();
        HashSet<string> rounds = [];
        for (int seed = 0; seed < 10; seed++)
        {
            ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--json", "--seed", $"{seed}");
            rounds.Add(run.Json.GetProperty("rounds").GetRawText());
        }

        Assert.InRange(rounds.Count, 5, 10);
    }

    [Fact]
    public async Task Table_ShowsRoundsAgreementAndMinority()
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", "yes", "no", "yes"));

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--rounds", "1");

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("All members are scripted: they know nothing about the question.", run.OutputLines);
        Assert.Contains("M2    no [strategist]", run.OutputLines);
        Assert.Contains("round 0    ##################......  3 of 4 (75.0 %)", run.OutputLines);
        Assert.Contains("minority: 'no' is held by M2", run.OutputLines);
        Assert.Equal(
            "RUN COUNCIL_CONSENSUS_WITH_DISSENT: 3 of 4 agree, 3 are needed on 'yes'.", run.OutputLines[^1]);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("replay")]
    [InlineData("--json")]
    [InlineData("--")]
    [InlineData("-")]
    public async Task QuestionThatLooksLikeAnOption_IsAQuestion(string question)
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("-", "-", "-"));

        ToolRun run = await ToolRun.Of(
            folder, "council", "--members", "m.json", "--json", "--question", question);

        Assert.Equal((1, question), (run.ExitCode, Text(run.Json, "question")));
    }

    [Fact]
    public async Task LogThatCannotBeWritten_Stops()
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", "yes", "yes"));
        Directory.CreateDirectory(folder["l.jsonl"]);

        ToolRun run = await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--log", "l.jsonl", "--json");

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(("STOPPED", "AUDIT_UNAVAILABLE"), (Text(run.Json, "decision"), Text(run.Json, "reason_code")));
        Assert.Contains("without a record nothing runs", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Terminal_ShowsProgressAndNoTableIsWiderThanIt()
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", new string('w', 200), "yes"));
        DrawnTerminal terminal = new(40);

        ToolRun run = await ToolRun.With(
            folder,
            Stream.Null,
            ["council", "Why?", "--members", "m.json", "--rounds", "3"],
            terminal: terminal,
            outputTerminal: new DrawnTerminal(40));

        Assert.Equal(0, run.ExitCode);
        Assert.Contains("100%", terminal.Text, StringComparison.Ordinal);
        Assert.All(
            run.OutputLines.Where(static line => line.StartsWith('M')),
            static line => Assert.InRange(line.Length, 1, 40));
    }

    [Fact]
    public async Task CtrlC_DecidesNothing()
    {
        using TempFolder folder = new();
        ToolRun run = await ToolRun.With(
            folder, Stream.Null, ["council", "Why?"], cancellationToken: new(canceled: true));

        Assert.Equal((130, ""), (run.ExitCode, run.Output));
        Assert.Empty(folder.Lines("logs/maestro_council.jsonl"));
    }

    private static string? Text(JsonElement json, string name) => json.GetProperty(name).GetString();
}

using Maestro.Policy.Tool.Tests.Hosting;

namespace Maestro.Policy.Tool.Tests.Council;

/// <summary>What makes a consensus, as the command line says.</summary>
public sealed class CouncilRulesTests
{
    [Theory]
    [InlineData(0, "yes")]
    [InlineData(2, "no")]
    [InlineData(2, "Yes")]
    public async Task Proposal_RunsOnlyWhenTheCouncilAgreesOnIt(int exitCode, string proposal)
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", "yes", "yes"));

        ToolRun run = await ToolRun.Of(
            folder, "council", "Why?", "--members", "m.json", "--proposal", proposal, "--json");

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(proposal, run.Json.GetProperty("proposal").GetString());
    }

    [Theory]
    [InlineData(0, "default", "yes", "yes", "no")]
    [InlineData(2, "weighted", "yes", "yes", "no")]
    [InlineData(0, "weighted", "no", "yes", "yes")]
    [InlineData(2, "unanimity", "no", "yes", "yes")]
    [InlineData(0, "unanimity", "yes", "yes", "yes")]
    public async Task Rules_CountVoicesTheirOwnWay(int exitCode, string rule, params string[] positions)
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of(positions));

        Assert.Equal(
            exitCode,
            (await ToolRun.Of(folder, "council", "Why?", "--members", "m.json", "--rule", rule)).ExitCode);
    }

    [Theory]
    [InlineData(2, "seats")]
    [InlineData(0, "present")]
    public async Task Denominator_SaysOfWhatAShareIs(int exitCode, string denominator)
    {
        using TempFolder folder = new();
        folder.Write("m.json", CouncilFiles.Of("yes", "yes", "yes", "-", "-"));

        ToolRun run = await ToolRun.Of(
            folder, "council", "Why?", "--members", "m.json", "--denominator", denominator);
        Assert.Equal(exitCode, run.ExitCode);
    }
}

using System.Text.RegularExpressions;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample with humans in the loop plays as its README says.</summary>
public sealed partial class EmergencyContractTests
{
    private static readonly string Folder = Path.Combine(Workshop.Root, "samples", "EmergencyContract");

    [Fact]
    public void Unattended_EveryWayEndsAsItHasTo()
    {
        Run run = Play(input: "", "--auto");

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(7, run.Output.Split("as it has to be").Length - 1);
    }

    [Theory]
    [InlineData("a\na\n", 0, "CONTRACT_EFFECTIVE")]
    [InlineData("nonsense\na\na\n", 0, "CONTRACT_EFFECTIVE")]
    [InlineData("w\n", 1, "STOPPED")]
    [InlineData("a\ns\n", 1, "STOPPED")]
    [InlineData("a\nv\na\n", 0, "CONTRACT_EFFECTIVE")]
    [InlineData("v\n", 1, "INIT")]
    [InlineData("", 1, "STOPPED")]
    [InlineData("a\n", 1, "STOPPED")]
    public void SomebodyAtTheTerminal_Decides(string input, int exitCode, string end)
    {
        Run run = Play(input);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Matches($"The contract ends in {end}; its log of \\d+ rows is valid", run.Output);
    }

    [Fact]
    public void MadeUpEvidence_IsSealedBeforeAnybodyIsAsked()
    {
        Run run = Play("a\na\n", "--fabricate");

        Assert.Equal(1, run.ExitCode);
        Assert.DoesNotContain("approve", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_ShowsWhatIsPrinted()
    {
        string shown = Block().Match(Text("README.md")).Groups[1].Value;
        string printed = Clock().Replace(Play("a\na\n").Output.ReplaceLineEndings("\n"), "until 12:02:00");

        Assert.NotEmpty(shown);
        Assert.StartsWith(shown, printed, StringComparison.Ordinal);
    }

    [GeneratedRegex("```\n(  relativity_gate.*?> ?)\n```", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("until \\d\\d:\\d\\d:\\d\\d")]
    private static partial Regex Clock();

    private static string Text(string file) => File.ReadAllText(Path.Combine(Folder, file)).ReplaceLineEndings("\n");

    private static Run Play(string input, params string[] arguments) =>
        Run.Dotnet(Folder, [Workshop.Metadata("EmergencyContract"), .. arguments], input: input);
}

namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample of documents plays as its README says.</summary>
public sealed class DocOrchestratorTests : IDisposable
{
    private const string All = "Word、Excel、PPTで作って";

    private readonly DocFolder _folder = new();

    public static TheoryData<string, int> Generations { get; } =
        new() { { "1.2.4", 11 }, { "1.2.6", 1 }, { "1.2.7", 3 }, { "1.3.5", 4 } };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Generations))]
    public void Unattended_EveryWayOfAGenerationEndsAsItHasTo(string generation, int ways)
    {
        Run run = _folder.Play("", "--auto", "--generation", generation);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(ways, run.Output.Split("as it has to be").Length - 1);
        Assert.Equal(ways, run.Output.Split($"# {generation}: ").Length - 1);
    }

    [Theory]
    [InlineData("c\nc\nc\n", 0, "task_excel.xlsx.txt task_ppt.pptx.txt task_word.docx.txt")]
    [InlineData("what?\nc\ns\nc\n", 1, "task_ppt.pptx.txt task_word.docx.txt")]
    [InlineData("s\ns\ns\n", 1, "")]
    [InlineData("", 1, "")]
    public void SomebodyAtTheTerminal_Decides(string input, int exitCode, string files)
    {
        Run run = _folder.Play(input, "--prompt", All + "。どっちがいい？", "--folder", _folder.Path);

        Assert.Equal(exitCode, run.ExitCode);
        Assert.Equal(files, string.Join(' ', _folder.Artifacts().Keys));
        _folder.AssertLogVerifies();
    }

    [Fact]
    public void RunThatIsThere_IsNotBegunAgain()
    {
        string[] arguments = ["--auto", "--prompt", All, "--folder", _folder.Path];

        Assert.Equal(0, _folder.Play("", arguments).ExitCode);
        Assert.Equal(64, _folder.Play("", arguments).ExitCode);
        Assert.Equal(0, _folder.Play("", [.. arguments, "--resume"]).ExitCode);
        Assert.Equal(3, _folder.Artifacts().Count);
        _folder.AssertLogVerifies();
    }

    [Fact]
    public void ArtifactThatIsNotAsItWas_StopsWhoeverResumes()
    {
        string[] arguments = ["--auto", "--prompt", All, "--folder", _folder.Path, "--answer", "CONTINUE"];
        Assert.Equal(2, _folder.Play("", [.. arguments, "--fault", "ppt:break_contract"]).ExitCode);
        File.AppendAllText(Path.Combine(_folder.Path, "artifacts", "task_word.docx.txt"), "more");

        Run run = _folder.Play("", [.. arguments, "--resume"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("TAMPER_EVIDENCE_DETECTED", run.Output, StringComparison.Ordinal);
        Assert.Equal(2, _folder.Artifacts().Count);
    }

    [Fact]
    public void LogThatIsNotAsItWas_StopsWhoeverResumes()
    {
        string[] arguments = ["--auto", "--prompt", All, "--folder", _folder.Path, "--answer", "CONTINUE"];
        Assert.Equal(2, _folder.Play("", [.. arguments, "--fault", "ppt:break_contract"]).ExitCode);
        string log = Path.Combine(_folder.Path, "audit.jsonl");
        string tampered = File.ReadAllText(log).Replace("task_word", "task_what", StringComparison.Ordinal);
        File.WriteAllText(log, tampered);

        Run run = _folder.Play("", [.. arguments, "--resume"]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("is bad", run.Output, StringComparison.Ordinal);
        Assert.Equal(tampered, File.ReadAllText(log));
        Assert.Equal(2, _folder.Artifacts().Count);
    }

    [Theory]
    [InlineData("--generation")]
    [InlineData("--generation", "1.2.5")]
    [InlineData("--answer", "CONTINUE")]
    [InlineData("--what", "x")]
    [InlineData("--prompt", "x", "--fault", "excel:leak_mail")]
    [InlineData("--auto", "--resume")]
    public void CommandLineThatIsNone_IsAUsageError(params string[] arguments)
    {
        Run run = _folder.Play("", arguments);

        Assert.Equal(64, run.ExitCode);
        Assert.Contains("usage:", run.Output, StringComparison.Ordinal);
    }
}

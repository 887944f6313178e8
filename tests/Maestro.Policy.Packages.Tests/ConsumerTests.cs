namespace Maestro.Policy.Packages.Tests;

/// <summary>Whoever gets the core, in whatever way, hears from the own compiler what is wrong.</summary>
[Collection(nameof(Workshop))]
public sealed class ConsumerTests(ConsumerBuild build) : IClassFixture<ConsumerBuild>
{
    [Theory]
    [InlineData("Direct", "Refunds.cs", "warning")]
    [InlineData("ThroughProject", "Refunds.cs", "warning")]
    [InlineData("ThroughPackage", "Refunds.cs", "warning")]
    [InlineData("LanguageVersion12", "Refunds.cs", "warning")]
    [InlineData("Pages", "Pages/RefundPage.razor", "warning")]
    [InlineData("Strict", "Refunds.cs", "error")]
    public void KnownBadLines_AreReportedOnceAndNoOthers(string project, string file, string level)
    {
        BuildMessage[] expected = KnownBad.In(Path.Combine(build.Folder, file), project, level);

        Assert.NotEmpty(expected);
        Assert.Equal(expected, InOrder(build.Messages.Where(message => message.Project == project)));
    }

    [Fact]
    public void StrictHost_DoesNotBuild()
    {
        Assert.True(File.Exists(Output("Direct")));
        Assert.False(File.Exists(Output("Strict")));
    }

    [Fact]
    public void OwnConfiguration_CountsForMoreThanThePreset()
    {
        Assert.Equal(
            KnownBad.In(Path.Combine(build.Folder, "Refunds.cs"), "StrictExceptOne", "error")
                .Where(message => message.Id != "MAESTRO002"),
            InOrder(build.Messages.Where(message => message.Project == "StrictExceptOne")));
    }

    [Theory]
    [InlineData("OptedOut")]
    [InlineData("Library")]
    public void HostThatOptsOutOrDoesRight_IsLeftAlone(string project)
    {
        Assert.True(File.Exists(Output(project)), build.Log);
        Assert.DoesNotContain(build.Messages, message => message.Project == project);
    }

    // An analyzer that can't be loaded, or throws, is passed over with a warning, and all others are silent with it.
    [Theory]
    [InlineData("CS8032")]
    [InlineData("CS9057")]
    [InlineData("AD0001")]
    public void Compiler_LoadsTheAnalyzersAndTheyDoNotFail(string id) =>
        Assert.DoesNotContain(id, build.Log, StringComparison.Ordinal);

    [Fact]
    public void Build_SaysNothingElse() =>
        Assert.DoesNotContain(build.Messages, message => !message.Id.StartsWith("MAESTRO", StringComparison.Ordinal));

    [Fact]
    public void Codebooks_ReachTheCompilerOnce() =>
        Assert.Equal(["codebook.json = ", "listed.codebook.json = true"], Codebooks("Direct"));

    [Fact]
    public void Codebooks_StayOutsideOnRequest() => Assert.Empty(Codebooks("OptedOut"));

    [Fact]
    public void Properties_ReachTheCompiler() =>
        Assert.Contains("build_property.MaestroGuardBaseLibrary = ", Told("Direct"));

    [Fact]
    public void TrimmedHost_HearsTheSame()
    {
        Run run = build.Build("Trimmed", "-p:RestoreAdditionalProjectSources=" + build.Feed);
        Assert.SkipWhen(run.LacksPackages, "The feed doesn't have, or can't be asked for, what trimming needs.");

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(
            KnownBad.In(Path.Combine(build.Folder, "Refunds.cs"), "Trimmed", "warning"),
            InOrder(BuildMessage.Of(File.ReadAllText(Path.Combine(build.Folder, "build.log")))));
    }

    private static BuildMessage[] InOrder(IEnumerable<BuildMessage> messages) =>
        [.. messages.OrderBy(message => message.Line).ThenBy(message => message.Id, StringComparer.Ordinal)];

    private string Output(string project) =>
        Path.Combine(build.Folder, project, "bin", "Debug", "net10.0", project + ".dll");

    // The additional files of which the compiler is told more than the path, each with its MaestroCodebook.
    private IEnumerable<string> Codebooks(string project)
    {
        string[] told = Told(project);
        return told.Zip(told.Skip(1))
            .Where(lines => lines.First.EndsWith("codebook.json]", StringComparison.Ordinal))
            .Select(lines => Path.GetFileName(lines.First.TrimEnd(']')) + " =" + lines.Second.Split('=')[1])
            .Order(StringComparer.Ordinal);
    }

    private string[] Told(string project) => File.ReadAllLines(Path.Combine(
        build.Folder, project, "obj", "Debug", "net10.0", project + ".GeneratedMSBuildEditorConfig.editorconfig"));
}

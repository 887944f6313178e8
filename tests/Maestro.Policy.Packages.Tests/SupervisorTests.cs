namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample with supervised workers plays as its README says.</summary>
public sealed class SupervisorTests
{
    private static readonly string Program = Workshop.Metadata("Supervisor");

    [Fact]
    public void Unattended_EveryWayEndsAsItHasTo()
    {
        Run run = Run.Dotnet(Workshop.Root, [Program, "--auto"]);

        Assert.True(run.ExitCode == 0, run.Output);
        Assert.Equal(8, run.Output.Split("as it has to be").Length - 1);
    }

    [Fact]
    public void CommandLineThatIsNone_IsAUsageError() =>
        Assert.Equal(64, Run.Dotnet(Workshop.Root, [Program, "--what"]).ExitCode);
}

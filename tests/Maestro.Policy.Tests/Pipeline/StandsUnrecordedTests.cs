using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>No record, no run, unless the host says so, and why.</summary>
public sealed class StandsUnrecordedTests
{
    [Fact]
    public async Task RunThatCannotBeRecorded_StandsWhereTheHostSaysSo()
    {
        RecordingObserver observer = new();

        Decision<string> decision = await Pipelines.Text()
            .Audit(new BrokenLog(later: true))
            .StandsUnrecorded("a stop of this test does more harm")
            .Observe(observer)
            .Passing(TestBook.Plain)
            .Decide();

        Assert.True(decision.IsRun);
        Assert.Contains(observer.Events, said => said.Contains("audit threw", StringComparison.Ordinal));
    }

    [Fact]
    public void StandingUnrecorded_NeedsAReasonAndALog()
    {
        Assert.Throws<ArgumentException>(() => Pipelines.Text().StandsUnrecorded(" "));
        Assert.Throws<PipelineConfigurationException>(
            () => Pipelines.Unaudited().StandsUnrecorded("a test").Passing(TestBook.Plain).Build());
    }
}

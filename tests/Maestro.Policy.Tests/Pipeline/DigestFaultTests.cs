using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A request without a digest can't be put on record.</summary>
public sealed class DigestFaultTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task RequestWithoutADigest_IsAStop(bool pausing)
    {
        MemoryAuditLog log = new();
        GatePipelineBuilder<string> builder = Pipelines.Text().Audit(log);
        builder = pausing ? builder.Pausing(TestBook.Plain) : builder.Passing(TestBook.Plain);

        Decision<string> decision = await builder.Decide("\ud800");

        Assert.Equal(TestBook.Book[SystemReason.DigestFaulted], decision.Reason);
        Assert.True(decision.IsStop);
        Assert.Equal("DIGEST_FAULTED", Assert.Single(log.Rows).Decision.Reason.Name);
    }

    [Fact]
    public async Task StopOfARequestWithoutADigest_StaysWhatItIs()
    {
        MemoryAuditLog log = new();
        Decision<string> decision = await Pipelines.Text().Audit(log).Stopping(TestBook.Plain).Decide("\ud800");

        Assert.Equal(TestBook.Forbidden, decision.Reason);
        Assert.Null(Assert.Single(log.Rows)["request_digest"]);
    }

    [Fact]
    public async Task DigestThatIsEmpty_IsAStop()
    {
        Decision<string> decision = await Pipelines.Text()
            .Audit(new MemoryAuditLog())
            .Digest(static _ => default)
            .Passing(TestBook.Plain)
            .Decide();

        Assert.Equal(TestBook.Book[SystemReason.DigestFaulted], decision.Reason);
    }
}

using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Refused;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Options out of range are refused when the pipeline is built.</summary>
public sealed class GatePipelineBuilderOptionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25L * 24 * 60 * 60 * 1000)]
    public void TimeoutOutOfRange_IsRefused(long milliseconds)
    {
        TimeSpan timeout = TimeSpan.FromMilliseconds(milliseconds);

        AssertProblem(
            Pipelines.Unaudited().Passing(TestBook.Plain).GateTimeout(timeout),
            "Gate 'plain_gate' has a timeout");
        AssertProblem(
            Pipelines.Unaudited().Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Timeout = timeout }),
            "Gate 'plain_gate' has a timeout");
    }

    [Fact]
    public void LongestTimeout_IsFine() =>
        Assert.NotNull(
            Pipelines.Unaudited().Passing(TestBook.Plain).GateTimeout(TimeSpan.FromMilliseconds(int.MaxValue)).Build());

    [Fact]
    public void PermitLifetimeOutOfRange_IsRefused()
    {
        AssertProblem(
            Pipelines.Unaudited().Passing(TestBook.Plain).PermitLifetime(TimeSpan.Zero),
            "PermitLifetime is 00:00:00;");
        AssertProblem(
            Pipelines.Unaudited().Passing(TestBook.Plain).PermitLifetime(TimeSpan.MaxValue),
            "PermitLifetime is");
    }

    [Fact]
    public void AuditTimeoutOutOfRange_IsRefused() =>
        AssertProblem(
            Pipelines.Text().Passing(TestBook.Plain).Audit(new MemoryAuditLog(), TimeSpan.Zero),
            "Audit has a timeout of 00:00:00;");

    [Fact]
    public void UnknownMode_IsRefused() =>
        AssertProblem(Pipelines.Unaudited().Passing(TestBook.Plain).Mode((GateMode)7), "Mode 7");

    [Fact]
    public void UnknownReach_IsRefused() =>
        AssertProblem(
            Pipelines.Unaudited()
                .Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Reach = (GateReach)9 }),
            "unknown reach 9");

    [Theory]
    [InlineData("")]
    [InlineData("sealed")]
    [InlineData("row_hash")]
    [InlineData("reason_detail")]
    public void DigestFieldThatIsTaken_IsRefused(string field) =>
        AssertProblem(Pipelines.Unaudited().Passing(TestBook.Plain).Digest(RequestDigest.OfText, field), $"'{field}'");

    [Fact]
    public void JsonDigestThatIsTheSameForAll_IsRefused()
    {
        JsonSerializerOptions options = new() { TypeInfoResolver = new DefaultJsonTypeInfoResolver() };
        GatePipelineBuilder<(string Id, decimal Amount)> builder = GatePipeline
            .For<(string Id, decimal Amount)>(TestBook.Book)
            .Unaudited("a test")
            .Digest((JsonTypeInfo<(string Id, decimal Amount)>)options.GetTypeInfo(typeof((string, decimal))))
            .Gate(TestBook.Plain, static (_, gate) => gate.Pass());

        Assert.Contains(
            "has no members",
            Assert.Single(Assert.Throws<PipelineConfigurationException>(builder.Build).Problems),
            StringComparison.Ordinal);
    }
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Who doesn't act on a decision says why, on record.</summary>
public sealed class AcknowledgementTests
{
    [Fact]
    public async Task Acknowledgement_IsOnRecordAndGivesThePermitUp()
    {
        MemoryAuditLog log = new();
        Decision<string> decision = await Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();
        Assert.True(decision.TryGetPermit(out Permit<string>? permit));

        decision.Acknowledge("shadow mode until March");

        Assert.Equal("shadow mode until March", log.Rows[^1]["acknowledged"]);
        Assert.Throws<PermitRefusedException>(permit.Redeem);
    }

    [Fact]
    public async Task AcknowledgementOfADecisionThatWasActedOn_IsRefused()
    {
        MemoryAuditLog log = new();
        Decision<string> decision = await Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();
        Assert.True(decision.TryGetPermit(out Permit<string>? permit) && permit.TryRedeem(out _));

        Assert.Throws<PermitRefusedException>(() => decision.Acknowledge("never mind"));
        Assert.Single(log.Rows);
    }

    [Fact]
    public async Task AcknowledgementThatIsNoText_IsRefusedAndTakesNothing()
    {
        Decision<string> decision = await Pipelines.Text().Audit(new MemoryAuditLog()).Passing(TestBook.Plain).Decide();

        Assert.Throws<ArgumentException>(() => decision.Acknowledge("\ud800"));
        Assert.Throws<ArgumentException>(() => decision.Acknowledge(new string('x', 1025)));
        Assert.True(decision.TryGetPermit(out Permit<string>? permit) && permit.TryRedeem(out _));
    }

    [Fact]
    public async Task AcknowledgementThatCannotBeRecorded_Throws()
    {
        FlakyLog log = new() { Failures = 0 };
        Decision<string> decision = await Pipelines.Text().Audit(log).Passing(TestBook.Plain).Decide();
        log.Failures = 1;

        Assert.Throws<IOException>(() => decision.Acknowledge("shadow mode"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public async Task AcknowledgementWithoutJustification_Throws(string justification)
    {
        Decision<string> decision = await Pipelines.Unaudited().Passing(TestBook.Plain).Decide();

        Assert.Throws<ArgumentException>(() => decision.Acknowledge(justification));
        Assert.True(decision.TryGetPermit(out Permit<string>? permit));
        Assert.Equal("hello", permit.Redeem());
    }
}

using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Stopped;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A gate objects in the words that are its own; any other word is an objection too.</summary>
public sealed class GateWordTests
{
    [Fact]
    public async Task ReasonOfAnotherCodebook_StopsWhereTheGateOnlyPaused()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Foreign.Reason("RISKY")))
            .Decide();

        AssertStop(decision, SystemReason.ForeignCode, "RISKY");
    }

    [Fact]
    public async Task DefaultReason_Stops() =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, gate) => gate.Pause(default)).Decide(),
            SystemReason.ForeignCode,
            "UNSPECIFIED");

    [Theory]
    [InlineData(SystemReason.Ok)]
    [InlineData(SystemReason.Approved)]
    [InlineData(SystemReason.AuditUnavailable)]
    [InlineData(SystemReason.Unspecified)]
    public async Task WordOfThePipelineItself_IsNoWordForAGate(SystemReason reason) =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book[reason])).Decide(),
            SystemReason.MisusedCode,
            TestBook.Book[reason].Name);

    [Fact]
    public async Task ReasonForAnotherVerdict_Stops() =>
        AssertStop(
            await Pipelines.Unaudited()
                .Gate(TestBook.Plain, (_, gate) => gate.Stop(TestBook.Book.Reason("PAUSE_ONLY")))
                .Decide(),
            SystemReason.MisusedCode,
            "PAUSE_ONLY");

    [Fact]
    public async Task ReasonOfAnotherLayer_Stops() =>
        AssertStop(
            await Pipelines.Unaudited()
                .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("ETHICS_ONLY")))
                .Decide(),
            SystemReason.MisusedCode,
            "ETHICS_ONLY");

    [Fact]
    public async Task ReasonUsedAsDeclared_Stands()
    {
        Decision<string> paused = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Pause(TestBook.Book.Reason("ETHICS_ONLY")))
            .Decide();

        Assert.True(paused.IsHitl);
        Assert.Equal("ETHICS_ONLY", paused.Reason.Name);
    }

    [Fact]
    public async Task ReasonForPauses_Pauses()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("PAUSE_ONLY")))
            .Decide();

        Assert.True(decision.IsHitl);
    }

    [Fact]
    public async Task RetiredReason_IsMisused() =>
        AssertStop(
            await Pipelines.Unaudited()
                .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Book.Reason("RETIRED")))
                .Decide(),
            SystemReason.MisusedCode,
            "RETIRED");

    [Fact]
    public async Task SealingReason_SealsOrIsMisused()
    {
        ReasonCode sealing = TestBook.Book.Reason("SEALING");
        Decision<string> good = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(sealing))
            .Decide();

        Assert.Equal(sealing, good.Reason);
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Ethics, (_, gate) => gate.Stop(sealing)).Decide(),
            SystemReason.MisusedCode,
            "SEALING");
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Ethics, (_, gate) => gate.Pause(sealing)).Decide(),
            SystemReason.MisusedCode,
            "SEALING");
    }

    [Fact]
    public async Task SealOfALayerThatMayNotSeal_IsAnOpenStop()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Seal(TestBook.Never))
            .Decide();

        AssertStop(decision, SystemReason.SealNotAllowed, "NEVER");
    }

    [Fact]
    public async Task SealBeyondTheReachThatTheGateDeclared_IsAnOpenStop()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never), new() { Reach = GateReach.Stop })
            .Decide();

        AssertStop(decision, SystemReason.SealNotAllowed, "NEVER");
    }

    [Fact]
    public async Task SealWithABadWord_StaysSealed()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Foreign.Reason("NEVER")))
            .Decide();

        Assert.True(decision.IsSealed);
        Assert.Equal(TestBook.Book[SystemReason.ForeignCode], decision.Reason);
    }
}

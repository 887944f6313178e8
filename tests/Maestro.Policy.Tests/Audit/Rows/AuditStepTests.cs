using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Rows;

public sealed class AuditStepTests
{
    private static readonly Layer[] Layers = [TestBook.Plain, TestBook.Ethics];
    private static readonly bool[] Flags = [false, true];

    [Fact]
    public void SealedStep_IsAStopByTheSystemOnALayerThatMaySeal()
    {
        foreach (RowHeader step in EveryStep())
        {
            bool isFine = !step.IsSealed
                || (step.Verdict == Verdict.Stop
                    && step.Decider == Decider.System
                    && !step.IsOverridable
                    && step.Layer == TestBook.Ethics);

            Assert.True(isFine == (Record.Exception(() => Row(step)) is null), step.ToString());
        }
    }

    [Fact]
    public void Step_IsInTheRowAsItWasGiven()
    {
        foreach (RowHeader step in EveryStep().Where(static step => !step.IsSealed))
        {
            AuditRow row = Row(step);

            Assert.Equal(step, row.Decision.Header with { IsOverridable = row.IsOverridable });
            Assert.Equal("R1", row.Decision.RunId);
        }
    }

    [Fact]
    public void WordsOfNoCodebook_OrOfTwo_AreRefused()
    {
        RowHeader fine = new(TestBook.Plain, Verdict.Run, false, false, Decider.User, TestBook.Risky);

        Assert.Throws<ArgumentException>(() => Row(fine with { Layer = default }));
        Assert.Throws<ArgumentException>(() => Row(fine with { Reason = default }));
        Assert.Throws<ArgumentException>(() => Row(default));
        Assert.Throws<ArgumentException>(() => Row(fine with { Reason = TestBook.Foreign.Reason("RISKY") }));
    }

    [Fact]
    public void StepOfNoRun_IsRefused()
    {
        RowHeader fine = new(TestBook.Plain, Verdict.Run, false, false, Decider.User, TestBook.Risky);

        Assert.Throws<ArgumentNullException>(() => new AuditRow(default, null!, fine));
    }

    private static AuditRow Row(RowHeader step) => new(default, "R1", step);

    private static IEnumerable<RowHeader> EveryStep() =>
        from layer in Layers
        from verdict in Enum.GetValues<Verdict>()
        from isSealed in Flags
        from isOverridable in Flags
        from decider in Enum.GetValues<Decider>()
        select new RowHeader(layer, verdict, isSealed, isOverridable, decider, TestBook.Risky);
}

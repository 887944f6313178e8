using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

public sealed class LoopResetTests
{
    private static readonly LoopPolicy Policy = LoopBook.Policy;
    private static readonly LoopState Empty = LoopState.Begin("S1") with { Version = 7 };
    private static readonly LoopState Stopped = LoopBook.Take(Policy, Empty, LoopBook.Pauses(4)).State;
    private static readonly LoopState Three = LoopBook.Take(Policy, Empty, LoopBook.Pauses(3)).State;

    private static readonly LoopPolicy Reference =
        new(Policy.Options with { Reading = LoopReading.Reference, ResetsOn = [] });

    [Fact]
    public void NewSession_HasNothingOfTheOldOne()
    {
        Assert.Equal(Empty, Policy.Reset(Stopped, new(LoopResetReason.NewSession)));
        Assert.Equal(Empty, Policy.ResetSession(Stopped));
    }

    [Fact]
    public void NewSessionThatIsNotAllowed_IsNone()
    {
        LoopPolicy strict = new(Policy.Options with { ResetsOn = [LoopResetReason.ConflictChanged] });

        Assert.Same(Stopped, strict.Reset(Stopped, new(LoopResetReason.NewSession)));
        Assert.Empty(Reference.Reset(Stopped, new(LoopResetReason.NewSession)).Remembered);
    }

    // The gap of the reference that a strict policy closes: the count is beyond its end and never comes to it again.
    [Fact]
    public void SessionThatIsResetAlone_NeverEndsInTheReference()
    {
        LoopState state = Reference.ResetSession(Stopped);
        IEnumerable<LoopEvent> more = LoopBook.Pauses(20).Skip(4);

        Assert.Empty(LoopBook.Take(Reference, state, more).Produced);
        Assert.True(LoopBook.Take(Policy, Policy.ResetSession(Stopped), more).State.IsStopped);
    }

    [Theory]
    [InlineData(LoopResetReason.ConflictChanged, "f", "g", true)]
    [InlineData(LoopResetReason.InfoProvided, "f", "g", true)]
    [InlineData(LoopResetReason.ConflictChanged, "f", "f", false)]
    [InlineData(LoopResetReason.None, "f", "g", false)]
    [InlineData(LoopResetReason.ConflictChanged, "h", "g", false)]
    public void OldCount_BeginsAnewWhenThatIsAllowed(LoopResetReason reason, string from, string to, bool isReset)
    {
        LoopState after = Policy.Reset(Three, new(reason, from, to));

        Assert.Equal(isReset ? 0 : 3, after.CountOf(LoopBook.Conflict).Rounds);
        Assert.Equal(!isReset, ReferenceEquals(Three, after));
        Assert.Equal(Three.Remembered, after.Remembered);
        Assert.Empty(LoopBook.Take(Policy, after, LoopBook.Pauses(3)).Produced);
    }

    [Fact]
    public void CountWithinAConflict_BeginsAnewWhereTheOptionsSaySo()
    {
        LoopPolicy lenient = new(Policy.Options with { MayResetWithinConflict = true });

        Assert.Equal(
            0,
            lenient.Reset(Three, new(LoopResetReason.InfoProvided, "f", "f")).CountOf(LoopBook.Conflict).Rounds);
    }

    [Fact]
    public void ResetOfAConflict_LiftsNoStop() =>
        Assert.True(Policy.Reset(Stopped, new(LoopResetReason.ConflictChanged, "f", "g")).IsStopped);

    [Fact]
    public void CountThatBeganAnew_SendsNoPlanOutTwice()
    {
        LoopState after = Policy.Reset(Three, new(LoopResetReason.ConflictChanged, "f", "g"));
        LoopStep step = LoopBook.Take(Policy, after, LoopBook.Pauses(6).Skip(3));

        Assert.Equal(LoopEventKind.PlanRequested, Assert.Single(step.Produced).Kind);
    }
}

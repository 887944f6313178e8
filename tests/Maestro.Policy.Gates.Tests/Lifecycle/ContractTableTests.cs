using Maestro.Policy.Gates.Lifecycle;

namespace Maestro.Policy.Gates.Tests.Lifecycle;

/// <summary>What no table may say.</summary>
public sealed class ContractTableTests
{
    private static readonly ContractTransition[] Rows =
    [
        .. from origin in Enum.GetValues<ContractState>()
        from happened in Enum.GetValues<ContractEvent>()
        from target in Enum.GetValues<ContractState>()
        from seal in Enum.GetValues<SealingLayer>()
        select new ContractTransition(origin, happened, target, seal),
    ];

    private static readonly ContractTransition[] Accepted = [.. Rows.Where(static row => Fault([row]) is null)];

    [Fact]
    public void AcceptedRow_SealsStopsAloneAndLeavesNoEnd()
    {
        Assert.InRange(Accepted.Length, 100, Rows.Length - 1000);
        Assert.All(Accepted, static row =>
        {
            Assert.True(row.SealedBy == SealingLayer.None || row.To == ContractState.Stopped);
            Assert.False(row.From is ContractState.Stopped or ContractState.Effective);
            Assert.NotEqual(ContractEvent.None, row.Event);
        });
    }

    // All rows that any table may have, taken together: whoever leaves out one of these cuts off the effect.
    [Theory]
    [InlineData(ContractEvent.FinalizeApproved)]
    [InlineData(ContractEvent.LintClean)]
    [InlineData(ContractEvent.DraftWritten)]
    [InlineData(ContractEvent.AuthApproved, ContractEvent.TrustApproved)]
    public void Effect_IsOutOfReachOfAnyTableWithoutWhatItTakes(params ContractEvent[] left)
    {
        Assert.Contains(ContractState.Effective, Reached(Accepted));
        Assert.DoesNotContain(
            ContractState.Effective, Reached([.. Accepted.Where(row => !left.Contains(row.Event))]));
    }

    [Theory]
    [InlineData(ContractState.Init, ContractEvent.None, ContractState.Stopped, "is for no event")]
    [InlineData(ContractState.Stopped, ContractEvent.AuthApproved, ContractState.Init, "leads away from an end")]
    [InlineData(ContractState.Effective, ContractEvent.LintUnsafe, ContractState.Stopped, "leads away from an end")]
    [InlineData(ContractState.Init, ContractEvent.FinalizeApproved, ContractState.Effective, "leads on by something")]
    [InlineData(ContractState.Init, (ContractEvent)200, ContractState.Stopped, "has a word that is none")]
    public void FaultyRow_IsNamed(ContractState origin, ContractEvent happened, ContractState target, string fault) =>
        Assert.Contains(fault, Fault([new(origin, happened, target)]), StringComparison.Ordinal);

    // Whoever stays where it is gets no nearer to the effect.
    [Theory]
    [InlineData(ContractState.Init)]
    [InlineData(ContractState.PauseForAuth)]
    [InlineData(ContractState.PauseForFinalize)]
    public void RowThatStays_IsAllowed(ContractState state) =>
        Assert.Null(Fault([new(state, ContractEvent.AnswerInvalid, state)]));

    [Fact]
    public void SealOfWhatIsNoStop_IsRefused() => Assert.Contains(
        "seals what isn't a stop",
        Fault([new(ContractState.Init, ContractEvent.TrustPaused, ContractState.PauseForAuth, SealingLayer.Ethics)]),
        StringComparison.Ordinal);

    [Fact]
    public void TwoRowsForOneEvent_AreRefused() => Assert.Contains(
        "is for an event that the state has a row for",
        Fault([.. ContractLifecycle.Reference.Transitions, ContractLifecycle.Reference.Transitions[0]]),
        StringComparison.Ordinal);

    [Fact]
    public void EmptyTable_LeadsNowhere()
    {
        ContractLifecycle lifecycle = new(default);

        Assert.Empty(lifecycle.Transitions);
        Assert.False(lifecycle.Next(ContractPosition.Start, ContractEvent.TrustApproved).IsLegal);
    }

    private static HashSet<ContractState> Reached(ContractTransition[] rows)
    {
        HashSet<ContractState> found = [ContractState.Init];

        while (rows.Any(row => found.Contains(row.From) && found.Add(row.To)))
        {
        }

        return found;
    }

    private static string? Fault(IEnumerable<ContractTransition> rows)
    {
        try
        {
            _ = new ContractLifecycle([.. rows]);
            return null;
        }
        catch (ArgumentException exception)
        {
            return exception.Message;
        }
    }
}

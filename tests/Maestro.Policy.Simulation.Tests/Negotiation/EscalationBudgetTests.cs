using Maestro.Policy.Simulation.Negotiation;

namespace Maestro.Policy.Simulation.Tests.Negotiation;

public sealed class EscalationBudgetTests
{
    [Fact]
    public void Agents_AreCountedOnTheirOwn()
    {
        EscalationBudget budget = new(threshold: 2, banAfter: 2);

        Assert.Equal(EscalationOutcome.None, budget.Record("A", "x"));
        Assert.Equal(EscalationOutcome.None, budget.Record("B", "x"));
        Assert.Equal(EscalationOutcome.Reset, budget.Record("A", "x"));
        Assert.Equal(EscalationOutcome.Reset, budget.Record("B", "x"));
        Assert.Equal(EscalationOutcome.None, budget.Record("A", "y"));
        Assert.Equal(EscalationOutcome.Ban, budget.Record("A", "y"));
    }

    // The names of two agents are never taken for one: a bar in a name is a part of it.
    [Fact]
    public void Names_AreNeverPutTogether()
    {
        EscalationBudget budget = new(threshold: 2, banAfter: 1);

        Assert.Equal(EscalationOutcome.None, budget.Record("a|b", "c"));
        Assert.Equal(EscalationOutcome.None, budget.Record("a", "b|c"));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void BudgetOfNothing_CannotBeMade(int threshold, int banAfter) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new EscalationBudget(threshold, banAfter));

    [Fact]
    public void Recovery_NeverGivesMoreThanTheBeginning()
    {
        for (int i = 0; i <= 1000; i++)
        {
            double trust = i / 1000.0;
            foreach (DealQuality quality in Enum.GetValues<DealQuality>())
            {
                TrustRecovery recovery = TrustRecovery.Of(trust, quality, hasViolation: false, isConfident: true);

                Assert.InRange(recovery.Trust, trust, Math.Max(trust, TrustRecovery.Baseline));
                Assert.Equal(recovery.Trust != trust, recovery.IsApplied);
                Assert.False(TrustRecovery.Of(trust, quality, hasViolation: true, isConfident: true).IsApplied);
            }
        }
    }
}

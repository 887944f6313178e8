using Maestro.Policy.Sandbox.Refusals;

namespace Maestro.Policy.Sandbox.Tests.Refusals;

public sealed class RefusalRuleTests
{
    // Every session of up to eight actions: it waits from the third refusal on, or from the first evasion.
    [Fact]
    public void EverySession_WaitsFromTheThirdRefusalOrTheFirstEvasion()
    {
        RefusalRule rule = new();

        for (int session = 0; session < 6561; session++)
        {
            RefusalAllowance left = rule.Begin();
            (int refusals, bool evaded, int rest) = (0, false, session);

            for (int i = 0; i < 8; i++, rest /= 3)
            {
                var kind = (RefusalKind)(rest % 3);
                refusals += kind == RefusalKind.Refused ? 1 : 0;
                evaded |= kind == RefusalKind.Evasion;
                left = rule.Next(left, kind);

                Assert.Equal(refusals >= 3 || evaded ? Verdict.Hitl : Verdict.Run, left.Verdict);
            }
        }
    }

    [Fact]
    public void Default_Waits()
    {
        RefusalRule rule = new(5);

        Assert.Equal(Verdict.Hitl, default(RefusalAllowance).Verdict);
        Assert.Equal(RefusalKind.Evasion, default);
        Assert.Equal(Verdict.Hitl, rule.Next(default, RefusalKind.NotRefused).Verdict);
        Assert.Equal(Verdict.Hitl, rule.Next(rule.Begin(), (RefusalKind)9).Verdict);
    }

    // What another rule allowed, or somebody made up, is worth no more than this rule gives.
    [Fact]
    public void AllowanceThatIsTooLarge_IsCut()
    {
        RefusalRule rule = new(2);

        Assert.Equal(2, rule.Next(new(100), RefusalKind.NotRefused).Left);
        Assert.Equal(1, rule.Next(new(100), RefusalKind.Refused).Left);
        Assert.Equal(0, rule.Next(new(-4), RefusalKind.NotRefused).Left);
    }

    [Fact]
    public void LimitBelowOne_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => new RefusalRule(0));
}

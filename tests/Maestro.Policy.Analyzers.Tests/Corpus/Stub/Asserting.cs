//# Each outcome asserted on its own line
using Xunit;

public sealed class EachOutcomeTests
{
    [Fact]
    public void Evaluate_PausesAndNothingElse()
    {
        Decision decision = new Gate().Evaluate(new Request("1", 5000));

        Assert.True(decision.IsHitl);
        Assert.False(decision.IsRun);
        Assert.False(decision.IsStop);
    }
}
//# RUN asserted in a test
using Xunit;

public sealed class RunTests
{
    [Fact]
    public void SmallAmount_Runs()
    {
        Decision decision = new Gate().Evaluate(new Request("1", 5));

        Assert.True(decision.IsRun);
    }
}
//# Verdict of a local asserted
using Xunit;

public sealed class LocalVerdictTests
{
    [Fact]
    public void LargeAmount_Pauses()
    {
        Decision decision = new Gate().Evaluate(new Request("1", 5000));

        Assert.Equal(Verdict.Hitl, decision.Verdict);
    }
}
//# Deconstructed and asserted
using Xunit;

public sealed class DeconstructedTests
{
    [Fact]
    public void Evaluate_Stops()
    {
        var (verdict, reason) = new Gate().Evaluate(new Request("1"));

        Assert.Equal(Verdict.Stop, verdict);
        Assert.Equal(Codes.NonOverridableSafety, reason);
    }
}
//# Two gates compared in a test
using Xunit;

public sealed class TwoGatesTests
{
    [Fact]
    public void BothGates_Agree()
    {
        Decision one = new Gate().Evaluate(new Request("1"));
        Decision other = Gate.Default.Evaluate(new Request("1"));

        Assert.Equal(one.Verdict, other.Verdict);
    }
}
//# Many asserted as a collection
using Xunit;

public sealed class CollectionTests
{
    [Fact]
    public void All_AreStopped()
    {
        IReadOnlyList<Decision> decisions = new Gate().EvaluateAll([new Request("1"), new Request("2")]);

        Assert.Contains(decisions, static decision => decision.IsStop);
    }
}
//# Not null asserted, then the outcome
using Xunit;

public sealed class NotNullTests
{
    [Fact]
    public void Known_IsFound()
    {
        Decision? decision = new Gate().Find("1");

        Assert.NotNull(decision);
        Assert.True(decision.IsRun);
    }
}
//# Text of a decision asserted
using Xunit;

public sealed class TextTests
{
    [Fact]
    public void Text_NamesVerdictAndReason() =>
        Assert.Equal("Stop:NON_OVERRIDABLE_SAFETY", new Gate().Evaluate(new Request("1")).ToString());
}
//# Seal asserted in a test
using Xunit;

public sealed class SealTests
{
    [Fact]
    public void Safety_IsSealed()
    {
        Decision decision = new Gate().Evaluate(new Request("1"));

        Assert.True(decision.IsSealed);
    }
}
//# Permit's absence asserted
using Xunit;

public sealed class NoPermitTests
{
    [Fact]
    public void Stop_HasNoPermit() => Assert.Equal(null, new Gate().Evaluate(new Request("1")).Permit);
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>What every open stop of the pipeline's own has in common.</summary>
internal static class Stopped
{
    public static void AssertStop(Decision<string> decision, SystemReason reason, string? detail)
    {
        Assert.Equal(Verdict.Stop, decision.Verdict);
        Assert.Equal(TestBook.Book[reason], decision.Reason);
        Assert.Equal(detail, decision.Detail);
        Assert.Equal(Decider.System, decision.Decider);
        Assert.False(decision.IsSealed);
        Assert.False(decision.IsOverridable);
        Assert.False(decision.TryGetPermit(out _));
    }
}

namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsNotReachedOnRefusalTests
{
    [Theory]
    [InlineData("case Verdict.Run: case Verdict.Stop: return; default: Effects.Send(r); break;", "HITL")]
    [InlineData("case Verdict.Run: case Verdict.Hitl: return; default: Effects.Send(r); break;", "STOP")]
    [InlineData("case Verdict.Run: return; default: Effects.Send(r); break;", "HITL and STOP")]
    [InlineData(
        "case Verdict.Run: case Verdict.Hitl: case Verdict.Stop: return; default: Effects.Send(r); break;",
        "an unknown outcome")]
    public async Task Message_NamesTheOutcomesLeft(string sections, string outcomes) => Assert.Equal(
        [$"'Send' runs exactly when the decision is {outcomes}"],
        await HostCode.MessagesOfMethod($"switch (gate.Evaluate(r).Verdict) {{ {sections} }}"));

    [Theory]
    [InlineData("case Verdict.Run: case Verdict.Hitl: Effects.Send(r); break;", "; the decision can be HITL")]
    [InlineData("case Verdict.Run: case Verdict.Stop: Effects.Send(r); break;", "; the decision can be STOP")]
    [InlineData("case Verdict.Unspecified: break; case var any: Effects.Send(r); break;", "")]
    public async Task MessageOfAnUnguardedEffect_NamesTheOtherOutcomes(string sections, string also) => Assert.Equal(
        [$"'Send' is reachable without a RUN decision{also}"],
        await HostCode.MessagesOfMethod($"switch (gate.Evaluate(r).Verdict) {{ {sections} }}"));
}

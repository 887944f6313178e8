using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

public sealed partial class OutcomeSwitchesTests
{
    [Theory]
    [InlineData("case Verdict.Stop: return; default: Work.Do(); break;", "'default' catches RUN together with HITL")]
    [InlineData("case Verdict.Hitl: return; case var v: Work.Do(); break;", "'var v' catches RUN together with STOP")]
    [InlineData(
        "case Verdict.Hitl or Verdict.Stop: return; default: Work.Do(); break;",
        "'default' catches RUN together with what is unknown")]
    public async Task CatchAll_IsTold(string cases, string message) =>
        Assert.StartsWith(message + ";", Assert.Single(await By("014", cases)));

    [Theory]
    [InlineData("case Verdict.Stop: case Verdict.Run: Work.Do(); break;", "RUN is grouped with STOP")]
    [InlineData("case Verdict.Run or Verdict.Hitl: Work.Do(); break;", "RUN is grouped with HITL")]
    [InlineData("case Verdict.Run: default: Work.Do(); break;", "RUN is grouped with HITL and STOP")]
    public async Task Group_IsTold(string cases, string message) =>
        Assert.Equal([message], await By("015", cases));

    [Theory]
    [InlineData(
        "case Verdict.Stop: return; case Verdict.Run: break;",
        "The switch handles RUN and STOP but neither HITL nor a default")]
    [InlineData(
        "case Verdict.Hitl or Verdict.Stop: return;", "The switch handles HITL and STOP but neither RUN nor a default")]
    public async Task MissingOutcome_IsTold(string cases, string message) =>
        Assert.Equal([message], await By("013", cases));

    private static Task<string[]> By(string rule, string cases) =>
        Told.By(rule, $"void M(Gate gate, Request r) {{ switch (gate.Evaluate(r).Verdict) {{ {cases} }} }}");
}

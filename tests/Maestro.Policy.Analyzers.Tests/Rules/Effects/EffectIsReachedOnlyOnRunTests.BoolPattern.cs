namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("d.IsRun is true")]
    [InlineData("d.IsRun is not false")]
    [InlineData("d.IsRun is true and not false")]
    [InlineData("d.IsRun is not false and true")]
    [InlineData("d.IsRun is true and var x")]
    [InlineData("d.IsRun is var x && x")]
    [InlineData("d.Verdict is var v && v == Verdict.Run")]
    [InlineData("(d.IsRun, flag) is (true, _)")]
    [InlineData("(d.IsRun, flag) is (true, true) or (true, false)")]
    public Task EffectBehindPatternOfBool_IsNotReported(string condition) =>
        HostCode.Method($"var d = gate.Evaluate(r); if ({condition}) Effects.Send(r);");

    [Theory]
    [InlineData("d.IsRun is true or false")]
    [InlineData("d.IsRun is var x")]
    [InlineData("d.IsStop is false and var x")]
    [InlineData("(d.IsRun, flag) is (_, true)")]
    [InlineData("(d.IsRun, flag) is (true, true) or (_, false)")]
    public Task EffectBehindPatternThatRefusalsMeet_IsReported(string condition) =>
        HostCode.Method($"var d = gate.Evaluate(r); if ({condition}) {{|020:Effects.Send(r)|}};");

    [Theory]
    [InlineData("if (!d.TryGetPermit(out _)) {|021:Effects.Send(r)|};")]
    [InlineData("if (d.TryGetPermit(out _)) { } else {|021:Effects.Send(r)|};")]
    [InlineData("if (!d.TryGetPermit(out _)) return; Effects.Send(r);")]
    public Task EffectBehindPermit_IsReportedWhereThereIsNone(string body) =>
        HostCode.Method($"var d = gate.Evaluate(r); {body}");

    [Theory]
    [InlineData("if (Ask.Refuses(d)) return; Effects.Send(r);")]
    [InlineData("if (!Ask.Refuses(d)) Effects.Send(r);")]
    [InlineData("if (Ask.Refuses(d)) {|020:Effects.Send(r)|};")]
    [InlineData("if (Ask.Allows(d)) Effects.Send(r);")]
    [InlineData("if (!Ask.Allows(d)) {|020:Effects.Send(r)|};")]
    public Task EffectBehindQuestionOfTheHost_IsReportedUnlessItSaysRun(string body) => HostCode.Type(
        $$"""
        static class Ask
        {
            public static bool Refuses([RunWhen(false)] Decision d) => !d.IsRun;
            public static bool Allows([RunWhen(true)] Decision d) => d.IsRun;
        }
        class C { void M(Gate gate, Request r) { var d = gate.Evaluate(r); {{body}} } }
        """);
}

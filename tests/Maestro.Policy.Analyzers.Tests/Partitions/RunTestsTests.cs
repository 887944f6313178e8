using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Which conditions say that a decision is RUN: a loop that goes on until then asks again and again.</summary>
public sealed class RunTestsTests
{
    [Theory]
    [InlineData("!gate.Evaluate(r).IsRun")]
    [InlineData("!!!gate.Evaluate(r).IsRun")]
    [InlineData("gate.Evaluate(r).IsRun == false")]
    [InlineData("gate.Evaluate(r).IsRun != true")]
    [InlineData("true != gate.Evaluate(r).IsRun")]
    [InlineData("!(gate.Evaluate(r).IsRun == true)")]
    [InlineData("!(gate.Evaluate(r).IsRun != false)")]
    [InlineData("gate.Evaluate(r).Verdict != Verdict.Run")]
    [InlineData("Verdict.Run != gate.Evaluate(r).Verdict")]
    [InlineData("!(gate.Evaluate(r).Verdict == Verdict.Run)")]
    [InlineData("gate.Quick(r) != Verdict.Run")]
    [InlineData("gate.Evaluate(r).Verdict is not Verdict.Run")]
    [InlineData("!(gate.Evaluate(r).Verdict is Verdict.Run)")]
    [InlineData("gate.Evaluate(r) is not { IsRun: true }")]
    [InlineData("gate.Evaluate(r) is { IsRun: false }")]
    [InlineData("gate.EvaluateUnion(r) is not UnionDecision.Run")]
    public Task WaitForRun_IsReported(string condition) =>
        Verify.StubBody($"while ({{|027:{condition}|}}) Thread.Sleep(1);");

    [Theory]
    [InlineData("gate.Evaluate(r).IsRun")]
    [InlineData("!!gate.Evaluate(r).IsRun")]
    [InlineData("gate.Evaluate(r).IsRun == true")]
    [InlineData("gate.Evaluate(r).IsRun != false")]
    [InlineData("false != gate.Evaluate(r).IsRun")]
    [InlineData("gate.Evaluate(r).Verdict == Verdict.Run")]
    [InlineData("!(gate.Evaluate(r).Verdict != Verdict.Run)")]
    [InlineData("gate.Evaluate(r).Verdict is Verdict.Run")]
    [InlineData("gate.Evaluate(r) is { IsRun: true }")]
    [InlineData("gate.Evaluate(r).Verdict != other.Evaluate(r).Verdict")]
    [InlineData("gate.Evaluate(r).IsRun != strict")]
    [InlineData("{|011:gate.Evaluate(r).Verdict != Verdict.Hitl|}")]
    [InlineData("{|010:gate.Evaluate(r).Verdict != Verdict.Stop|}")]
    [InlineData("!{|010:gate.Evaluate(r).IsStop|}")]
    [InlineData("{|011:gate.Evaluate(r) is not { IsHitl: true }|}")]
    public Task WaitForSomethingElse_IsNotReported(string condition) =>
        Verify.StubBody($"while ({condition}) Thread.Sleep(1);");

    [Theory]
    [InlineData("Mode", "ask().Mode != Mode.Run")]
    [InlineData("Mode", "Mode.Run != ask().Mode")]
    [InlineData("bool", "!ask().Mode")]
    public Task WaitForWhatIsNoVerdict_IsNotReported(string type, string condition) => Verify.Stub(
        $$"""
        enum Mode { Unknown, Run }
        [MustHandle] class Answer { public {{type}} Mode => default; }
        class C { void M(Func<Answer> ask) { while ({{condition}}) Thread.Sleep(1); } }
        """);
}

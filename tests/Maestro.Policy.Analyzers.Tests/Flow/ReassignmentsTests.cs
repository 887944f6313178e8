using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>Variables of other kinds than plain locals that change, or don't.</summary>
public sealed class ReassignmentsTests
{
    [Theory]
    [InlineData("Action go = () => { if (v == Verdict.Run) Effects.Send(r); }; go();")]
    [InlineData("if ({|018:v.HasFlag(Verdict.Run)|}) {|020:Effects.Send(r)|};")]
    public Task VerdictInAVariable_IsFollowed(string code) => HostCode.Method(
        "var v = gate.Evaluate(r).Verdict; " + code);

    [Theory]
    [InlineData("ok = d.IsRun; Action go = () => { if (ok) {|020:Effects.Send(r)|}; }; ok = true; go();")]
    [InlineData("ok = d.IsRun; Action go = () => { if (ok) Effects.Send(r); }; go();")]
    [InlineData("ok = d.IsRun; Action go = () => { if (ok) {|020:Effects.Send(r)|}; }; go(); ok = true;")]
    [InlineData("Action go = () => { if (d.IsRun) Effects.Send(r); }; d = gate.Evaluate(r); go(); d.ThrowIfNotRun();")]
    public Task ParameterThatChanges_IsUnknown(string code) => HostCode.Member(
        $"void M(Gate gate, Decision d, bool ok, Request r) {{ if (d.IsHitl) return; {code} }}");

    [Theory]
    [InlineData("if (Answer.Ask() == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (Answer.Ask() != Verdict.Run) {|021:Effects.Send(r)|};")]
    [InlineData("if (((Answer)(object)r).Went()) {|020:Effects.Send(r)|};")]
    [InlineData("object o = r; if (o.Equals(Verdict.Run)) {|020:Effects.Send(r)|};")]
    [InlineData("if (Answer.Make().Went()) Effects.Send(r);")]
    [InlineData("if (!Answer.Make().Went()) {|021:Effects.Send(r)|};")]
    [InlineData("var x = Answer.Make(); if (x.Went()) {|030:x.Override(a)|}.Look(); else x.Look();")]
    [InlineData("if (Answer.Make() is var x && x.Left(out var v) && v == Verdict.Run) Effects.Send(r);")]
    [InlineData("var (n, v) = Answer.Make(); if (n > 0 && v == Verdict.Run) Effects.Send(r);")]
    public Task OwnDecisionType_IsFollowed(string code) => HostCode.Type(
        $$"""
        [MustHandle] class Answer
        {
            public static Verdict Ask() => Verdict.Stop;
            public static Answer Make() => new();
            [OutcomeTest(Verdict.Run)] public bool Went() => true;
            [HandlesDecision] public void Look() { }
            public bool Left(out Verdict v) { v = Verdict.Stop; return true; }
            public void Deconstruct(out int n, out Verdict v) => (n, v) = (1, Verdict.Stop);
            public Answer Override(Approval a) => this;
        }
        class C { void M(Request r, Approval a) { {{code}} } }
        """);
}

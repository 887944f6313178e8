using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What patterns say of decisions, of their verdicts and permits, and of what holds them.</summary>
public sealed class PatternsTests
{
    [Theory]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var v } && v == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var v } && v != Verdict.Run) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(r) is { Permit: var p } && p != null) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is { Permit: { } p }) { Effects.SendWith(p, r); Effects.Send(r); }")]
    [InlineData("if (gate.Evaluate(r) is var (v, _) && v == Verdict.Run) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r) is (var v, _) && v != Verdict.Run) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run { Permit: var p }) Effects.SendWith(p, r);")]
    [InlineData("if (gate.EvaluateUnion(r) is UnionDecision.Run run) { Effects.Send(r); Log.Info(\"{0}\", run); }")]
    [InlineData("var u = gate.EvaluateUnion(r); var run = (UnionDecision.Run)u; Effects.SendWith(run.Permit, r);")]
    [InlineData(
        """
        var run = (UnionDecision.Run)gate.EvaluateUnion(r); Effects.Send(r); Effects.SendWith(run.Permit, r);
        """)]
    [InlineData("var u = gate.EvaluateUnion(r); {|002:_ = (UnionDecision.Run)u|}; Effects.Send(r);")]
    [InlineData("var u = gate.EvaluateUnion(r); {|002:_ = (UnionDecision.Stop)u|}; {|021:Effects.Send(r)|};")]
    [InlineData("var s = gate.EvaluateUnion(r) as UnionDecision.Stop; if (s != null) {|021:Effects.Send(r)|};")]
    [InlineData("var s = gate.EvaluateUnion(r) as UnionDecision.Stop; if (s is { }) {|021:Effects.Send(r)|};")]
    [InlineData("var s = gate.EvaluateUnion(r) as UnionDecision.Stop; if (s is null) {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        var u = gate.EvaluateUnion(r); if (u is UnionDecision.Run) { _ = (UnionDecision.Stop)u; Effects.Send(r); }
        """)]
    [InlineData("var u = gate.EvaluateUnion(r) as UnionDecision.Stop; if (u == null) {|020:Effects.Send(r)|};")]
    [InlineData("var u = gate.EvaluateUnion(r) as UnionDecision.Run; if (u == null) {|021:Effects.Send(r)|};")]
    [InlineData("if (gate.EvaluateUnion(r) is not UnionDecision.Stop) {|020:Effects.Send(r)|};")]
    [InlineData("object o = gate.Evaluate(r); if (o is Decision { IsRun: true }) Effects.Send(r);")]
    [InlineData("object {|006:o|} = gate.Evaluate(r); if (o is Decision) {|020:Effects.Send(r)|};")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is true) Effects.Send(r);")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is not true) {|020:Effects.Send(r)|};")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is true or null) {|020:Effects.Send(r)|};")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is not (false or null)) Effects.Send(r);")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is not null and true) Effects.Send(r);")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is { } it && it) Effects.Send(r);")]
    [InlineData("bool? ok = gate.Find(r.Id)?.IsRun; if (ok is bool it && it) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun is true) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun is false) {|021:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun is not false) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun is var ok && ok) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.Permit is var p && p is not null) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.Verdict is var v && v is Verdict.Run) Effects.Send(r);")]
    public Task PatternOfADecision_IsFollowed(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("if ((x.IsRun, flag) is (true, _)) Effects.Send(r);")]
    [InlineData("if ((flag, x.IsRun) is (_, true)) Effects.Send(r);")]
    [InlineData("if ((x.IsRun, flag) is not (true, true)) return; Effects.Send(r);")]
    [InlineData("if ((x.IsRun, flag) is (true, true) or (true, false)) Effects.Send(r);")]
    [InlineData("if ((x.IsRun, flag) is (true, true) or (false, false)) {|020:Effects.Send(r)|};")]
    [InlineData("if ((x.IsRun, flag) is (false, _)) {|021:Effects.Send(r)|};")]
    [InlineData("if ((x, flag) is ({ IsRun: true }, true)) Effects.Send(r);")]
    [InlineData("if ((x, flag) is (var d, true) && d.IsRun) Effects.Send(r);")]
    [InlineData("if ((x.IsRun, flag) is var (ok, _) && ok) Effects.Send(r);")]
    [InlineData("_ = (x.IsRun, flag) switch { (true, _) => Effects.Delete(r.Id), _ => 0 };")]
    [InlineData("_ = (x.IsRun, flag) switch { (false, _) => 0, _ => Effects.Delete(r.Id) };")]
    [InlineData("_ = (x.IsRun, flag) switch { (_, true) => 0, _ => {|020:Effects.Delete(r.Id)|} };")]
    [InlineData("switch (x.IsRun, flag) { case (true, true): Effects.Send(r); break; default: break; }")]
    [InlineData("switch (flag, x.IsRun) { case (_, false): return; } Effects.Send(r);")]
    [InlineData("var (ok, n) = (x.IsRun, 1); if (ok) Effects.Send(r);")]
    [InlineData("var (n, ok) = (1, x.IsRun); if (ok) Effects.Send(r);")]
    [InlineData("bool ok; int n; (ok, n) = (x.IsRun, 1); if (!ok) return; Effects.Send(r);")]
    [InlineData("var (ok, n) = flag ? (x.IsRun, 1) : (x.IsRun, 2); if (ok) Effects.Send(r);")]
    [InlineData("var (v, _) = x; if (v == Verdict.Run) Effects.Send(r);")]
    [InlineData("var (v, code) = x; if (v != Verdict.Run) {|021:Effects.Send(r)|}; else Log.Info(code.Value);")]
    [InlineData("Verdict v; (v, _) = x; if (v == Verdict.Run) Effects.Send(r);")]
    public Task PatternOfATuple_IsFollowed(string code) => HostCode.Method("var x = gate.Evaluate(r); " + code);

    [Theory]
    [InlineData("if (h is { Decision.IsRun: true }) Effects.Send(r);")]
    [InlineData("if (h is { Decision: { IsRun: true } }) Effects.SendChecked(h.Decision, r);")]
    [InlineData("if (h is not { Decision.IsRun: true }) return; Effects.Send(r);")]
    [InlineData("if (h is { Decision.IsRun: false }) {|021:Effects.Send(r)|};")]
    [InlineData("if (h is { Decision.IsRun: true } or { Count: 1 }) {|020:Effects.Send(r)|};")]
    [InlineData("if (h is { Count: 1 } or { Decision.IsRun: true }) {|020:Effects.Send(r)|};")]
    [InlineData("if (h is { Decision.IsRun: true } and { Count: 1 }) Effects.Send(r);")]
    [InlineData("if (h is { Count: 1 } and { Decision.IsRun: true }) Effects.Send(r);")]
    [InlineData("if (h is { Count: 1, Decision.IsRun: true }) Effects.Send(r);")]
    [InlineData("if (h is { Decision.IsRun: true, Count: 1 }) Effects.Send(r);")]
    [InlineData("if (h is { Inner.Decision.IsRun: true }) Effects.Send(r);")]
    [InlineData("if (h is ({ IsRun: true }, _)) Effects.Send(r);")]
    [InlineData("if (h is (_, { IsRun: true })) Effects.Send(r);")]
    [InlineData("if (all is [{ IsRun: true }]) Effects.Send(r);")]
    [InlineData("if (all is [{ IsRun: true }, ..]) Effects.Send(r);")]
    [InlineData("if (all is [{ IsHitl: true }, ..]) {|021:Effects.Send(r)|};")]
    [InlineData("if (all is [.., { IsStop: false }]) {|020:Effects.Send(r)|};")]
    [InlineData("if (h is null) {|020:Effects.Send(r)|};")]
    public Task PatternOfAHolder_IsFollowed(string code) => HostCode.Type(
        $$"""
        class Holder(Decision given) { public Decision Decision => given; public int Count => 1;
            public Holder Inner => this;
            public void Deconstruct(out Decision one, out Decision two) => (one, two) = (Decision, Decision); }
        class C { void M(Holder h, Decision[] all, Request r) { {{code}} } }
        """);
}

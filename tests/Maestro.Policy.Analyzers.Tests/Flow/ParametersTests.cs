using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>With what members start, and what annotations say about calls.</summary>
public sealed class ParametersTests
{
    [Theory]
    [InlineData("void M(Decision d, Request r) { if (d.IsRun) Effects.SendChecked(d, r); }")]
    [InlineData("void M(Decision d, Request r) { if (d.IsHitl) return; Effects.SendChecked({|020:d|}, r); }")]
    [InlineData("void M(Decision d, Request r) { if (d.IsHitl) Effects.SendChecked({|021:d|}, r); }")]
    [InlineData("void M(Request r) => Effects.SendChecked({|020:null|}!, r);")]
    [InlineData("void M(Decision? d, Request r) { if (d?.IsRun ?? true) {|020:Effects.Send(r)|}; }")]
    [InlineData("void M(Decision d, Request r) { if (d?.IsRun ?? true) Effects.Send(r); }")]
    [InlineData("void M(Verdict v, Request r) { if (v == Verdict.Run) Effects.Send(r); }")]
    [InlineData("void M(Verdict v, Request r) { if (v != Verdict.Run) {|021:Effects.Send(r)|}; }")]
    [InlineData("void M(Verdict? v, Request r) { if (v == Verdict.Run) Effects.Send(r); }")]
    [InlineData("void M(RunPermit p, Request r) => Effects.Send(r);")]
    [InlineData("void M(RunPermit? p, Request r) => {|020:Effects.Send(r)|};")]
    [InlineData("void M([RequiresRun] Decision d, Request r) { Effects.Send(r); Effects.SendChecked(d, r); }")]
    [InlineData(
        """
        void M([RequiresRun] Decision d, Request r, bool b) { if (b) d = null!; Effects.SendChecked({|020:d|}, r); }
        """)]
    [InlineData(
        """
        void M(Decision d, Gate g, Request r) { if (!d.IsStop) return; d = g.Evaluate(r); {|020:Effects.Send(r)|};
        d.ThrowIfNotRun(); }
        """)]
    [InlineData(
        """
        void M(Decision d, Gate g, Request r, bool f) { bool on = true; bool both = f & on; bool? none = null;
        if (!d.IsStop) return; d = g.Evaluate(r); if (on) {|020:Effects.Send(r)|}; d.ThrowIfNotRun();
        Log.Info("{0} {1}", both, none); }
        """)]
    [InlineData(
        """
        void M(Decision d, Gate g, Request r, bool f) { bool known = d.IsStop & f; if (!d.IsStop) return;
        d = g.Evaluate(r); {|021:Effects.Send(r)|}; if (known) Work.Do(); d.ThrowIfNotRun(); }
        """)]
    [InlineData(
        """
        void M(Decision d, Gate g, Request r, bool f) { bool known = f & d.IsStop; if (!d.IsStop) return;
        d = g.Evaluate(r); {|021:Effects.Send(r)|}; if (known) Work.Do(); d.ThrowIfNotRun(); }
        """)]
    public Task Parameter_StartsAsDeclared(string code) => HostCode.Type(
        $"#pragma warning disable MAESTRO040, MAESTRO044\nclass C {{ {code} }}");

    [Theory]
    [InlineData(
        """
        var d = gate.Find(r.Id); ArgumentNullException.ThrowIfNull(d); if (d?.IsRun ?? true) Effects.Send(r);
        """)]
    [InlineData("var d = gate.Find(r.Id); if (d?.IsRun ?? true) {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        var d = gate.Find(r.Id); Decision? no = null; if (d == no) return; if (d?.IsRun ?? true) Effects.Send(r);
        """)]
    [InlineData(
        """
        var d = gate.Find(r.Id); Decision? no = null; if (no == d) return; if (d?.IsRun ?? true) Effects.Send(r);
        """)]
    [InlineData(
        "var d = gate.Find(r.Id); ArgumentNullException.ThrowIfNull(d); {|020:Effects.Send(r)|}; d.ThrowIfNotRun();")]
    [InlineData(
        """
        var p = gate.Evaluate(r).Permit; ArgumentNullException.ThrowIfNull(p); Effects.SendWith(p, r);
        Effects.Send(r);
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); System.Diagnostics.Debug.Assert(true);
        Must.Hold(d.IsRun); Effects.Send(r);
        """)]
    [InlineData("var d = gate.Evaluate(r); Must.NotHold(!d.IsRun); Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); Must.NotHold(d.IsRun); {|021:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); Must.Hold(d.IsRun | flag); {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); Must.Hold(d.IsRun & flag); Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); Must.Hold(false); Effects.Send(r); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) Must.Fail(); Effects.Send(r);")]
    [InlineData("Must.Say(Must.Fail() + 1 + Effects.Delete(r.Id));")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) Must.Log(d.IsRun); {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); Must.Log(d.IsRun); {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); Must.Log(Effects.Delete(r.Id) > 0); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); Must.Be(d); Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); var e = Must.Given(d); Effects.SendChecked(e, r);")]
    [InlineData("var d = gate.Evaluate(r); var e = d.Checked(r); Effects.SendChecked(e, r);")]
    [InlineData("var d = gate.Evaluate(r); d.Check(r); Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (Must.Allow(d)) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (!Must.Refuse(d)) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (Must.Refuse(d)) {|020:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (d.Goes()) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.Refused()) return; Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsGo()) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsGo()) {|021:Effects.Send(r)|};")]
    [InlineData(
        """
        var d = gate.Evaluate(r); d.ThrowIfNotRun(); var e = Must.Preserve(d); Effects.SendChecked({|020:e|}, r);
        """)]
    [InlineData("var d = gate.Evaluate(r); if (Must.Equals(d)) {|020:Effects.Send(r)|}; d.ThrowIfNotRun();")]
    [InlineData("var v = gate.Quick(r); if ({|017:v.Equals((object)1)|}) {|020:Effects.Send(r)|};")]
    [InlineData("var v = gate.Quick(r); if (v.Equals(Verdict.Run)) Effects.Send(r);")]
    [InlineData("var v = gate.Quick(r); if (Equals(v, Verdict.Run)) {|020:Effects.Send(r)|};")]
    [InlineData("_ = new Must.Order({|020:gate.Evaluate(r)|});")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) _ = new Must.Order(d);")]
    [InlineData("var d = gate.Evaluate(r); Must.Choose(d, igate.Evaluate(other), () => Effects.SendChecked(d, r));")]
    [InlineData("Must.Guard(r, () => Effects.Send(r));")]
    [InlineData("Must.Guard(other, () => {|022:Effects.Send(r)|});")]
    [InlineData("Must.Guard(r, Go); void Go() => Effects.Send(r);")]
    [InlineData("Must.Guard(r, Effects.Delete);")]
    [InlineData("Must.Otherwise(r, () => {|021:Effects.Send(r)|});")]
    public Task AnnotatedMember_IsBelieved(string code) => HostCode.Type(
        $$"""
        #pragma warning disable MAESTRO044
        namespace Stub.Policy { using System.Diagnostics.CodeAnalysis; using System.Diagnostics;
        static class Must
        {
            public static void Hold([DoesNotReturnIf(false)] bool it) { }
            public static void NotHold([DoesNotReturnIf(true)] bool it) { }
            [DoesNotReturn, Obsolete("x")] public static int Fail() => throw new IOException();
            [Conditional("NEVER"), Obsolete("x")] public static void Log([DoesNotReturnIf(false)] bool it) { }
            public static void Say(object it) { }
            public static void Be([EnsuresRun] Decision d) => d.ThrowIfNotRun();
            public static Decision Given([EnsuresRun] Decision d) { d.ThrowIfNotRun(); return d; }
            [EnsuresRun] public static void Check(this Decision d, Request r) => d.ThrowIfNotRun();
            [EnsuresRun] public static Decision Checked(this Decision d, Request r) { d.ThrowIfNotRun(); return d; }
            public static bool Allow([RunWhen(true)] Decision d) => d.IsRun;
            public static bool Refuse([RunWhen(false)] Decision d) => !d.IsRun;
            [RunWhen(true)] public static bool Goes(this Decision d) => d.IsRun;
            [RunWhen(false)] public static bool Refused(this Decision d) => !d.IsRun;
            [OutcomeTest(Verdict.Run)] public static bool IsGo(this Decision d) => d.IsRun;
            public static Decision Preserve(Decision d) { d.ThrowIfNotRun(); return Gate.Default.Evaluate(null!); }
            public static bool Equals(Decision d) { if (d.IsRun) Work.Do(); return true; }
            public static void Choose(Decision d, Decision e, [OnOutcome(Verdict.Run)] Action go)
            { if (d.IsRun & e.IsRun) go(); }
            public static void Guard(Request r, [OnOutcome(Verdict.Run)] Action go) { }
            public static void Guard(Request r, [OnOutcome(Verdict.Run)] Func<string, int> go) { }
            public static void Otherwise(Request r, [OnOutcome(Verdict.Hitl, Verdict.Stop)] Action go) { }
            public sealed class Order([RequiresRun] Decision d) { public bool Is => d.IsRun; }
        }
        class C { void M(Gate gate, IGate igate, Request r, Request other, bool flag) { {{code}} } } }
        """);

    [Theory]
    [InlineData("#nullable disable\n", "if (gate.Find(r.Id)?.IsRun ?? true) {|020:Effects.Send(r)|};")]
    [InlineData("", "if ((await FindAsync())?.IsRun ?? true) {|020:Effects.Send(r)|};")]
    [InlineData("", "if ((await FindLaterAsync())?.IsRun ?? true) {|020:Effects.Send(r)|};")]
    [InlineData("", "if ((await gate.EvaluateAsync(r))?.IsRun ?? true) Effects.Send(r);")]
    [InlineData("", "if (gate.Evaluate(r)?.IsRun ?? true) Effects.Send(r);")]
    [InlineData("", "if (TryFind(out var d) && (d?.IsRun ?? true)) {|020:Effects.Send(r)|};")]
    [InlineData("", "if (gate.TryEvaluate(r, out var d) && (d?.IsRun ?? true)) Effects.Send(r);")]
    [InlineData("", "ValueDecision? d = FindValue(); if (d == null || d.Value.IsRun) {|020:Effects.Send(r)|};")]
    [InlineData("", "ValueDecision? d = FindValue(); if (!d.HasValue || d.Value.IsRun) {|020:Effects.Send(r)|};")]
    [InlineData("", "ValueDecision? d = FindValue(); if (d.HasValue && d.Value.IsRun) Effects.Send(r);")]
    public Task AnswerThatMayBeMissing_IsNoRun(string context, string code) => HostCode.Type(
        $$"""
        #pragma warning disable MAESTRO044
        class C
        {
            Task<Decision?> FindAsync() => Task.FromResult<Decision?>(null);
            ValueTask<Decision?> FindLaterAsync() => default;
            bool TryFind(out Decision? d) { d = null; return true; }
            ValueDecision? FindValue() => null;
            {{context}}
            async Task M(Gate gate, Request r) { await Task.Yield(); {{code}} }
        }
        """);
}

using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed class DecisionParameterIsExaminedTests
{
    [Theory]
    [InlineData("gate.EvaluateAll([r]).ToList().ForEach({|007:d|} => Work.Do());")]
    public Task UnexaminedParameter_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { void M(Decision {|007:d|}) { Work.Do(); } }")]
    [InlineData("class C { void M(Decision {|007:d|}) => Work.Do(); }")]
    [InlineData("class C { void M(in ValueDecision {|007:d|}) => Work.Do(); }")]
    [InlineData("class C { void M(Decision? {|007:d|} = null) => Work.Do(); }")]
    [InlineData("class C { public C(Decision {|007:d|}) { Work.Do(); } }")]
    [InlineData("class C { public C(Decision {|007:d|}) => Work.Do(); }")]
    [InlineData("struct S(Decision {|007:d|}) { public void Go() => Work.Do(); }")]
    [InlineData("static class X { public static void Go(this Decision {|007:d|}) => Work.Do(); }")]
    [InlineData("class C { static void M(Decision {|007:d|}, int x) { Work.Count = x; } }")]
    [InlineData(
        """
        class C { void M() { Action<Decision> a = {|007:d|} => Work.Do();
            Action<Decision> b = _ => Work.Do(); Func<Decision, bool> c = d => true; } }
        """)]
    [InlineData("class C { void M() { Action<Decision> a = delegate(Decision {|007:d|}) { Work.Do(); }; } }")]
    [InlineData("class C { void M() { Action<Decision> a = (Decision {|007:d|}) => { Work.Do(); }; } }")]
    [InlineData(
        """
        class C { public static bool operator true(C c) => true;
            public static bool operator false(C c) => false;
            public static C operator +(C c, Decision {|007:d|}) => c; }
        """)]
    [InlineData("class C { void On(object? sender, Decision {|007:d|}) => Work.Do(); }")]
    [InlineData("class C { async Task M(Decision {|007:d|}) => await Work.DoAsync(); }")]
    [InlineData("class C { IEnumerable<int> M(Decision {|007:d|}) { yield return 1; } }")]
    [InlineData(
        """
        class C { void M(Decision {|007:d|}, IGate gate, Request r) { d = gate.Evaluate(r);
            d.ThrowIfNotRun(); } }
        """)]
    [InlineData("class C { void M(Decision {|007:d|}) { } }")]
    [InlineData("class C { void M(Decision {|007:d|}) => Work.Id(nameof(d)); }")]
    public Task UnexaminedParameterInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("class C { void M(Decision<string> {|007:d|}) => Console.Beep(); }")]
    public Task UnexaminedParameterOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("gate.EvaluateAll([r]).ToList().ForEach(d => d.ThrowIfNotRun());")]
    public Task ExaminedParameter_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { void M(params Decision[] ds) => Work.Do(); }")]
    [InlineData("record R(Decision D);")]
    [InlineData("record struct R(Decision D);")]
    [InlineData("class B(Decision d) { public bool Ok => d.IsRun; } class C(Decision d) : B(d) { }")]
    [InlineData("static class X { extension(Decision d) { public void Go() => Work.Do(); } }")]
    [InlineData("class C { void M(Decision _) => Work.Do(); void N(Decision _unused) => Work.Do(); }")]
    [InlineData("class C { virtual protected void On(Decision d) { } }")]
    [InlineData("class C { protected virtual void On(Decision d) => Work.Do(); }")]
    [InlineData("abstract class A { public abstract void On(Decision d); }")]
    [InlineData("interface I { void On(Decision d); void Default(Decision d) { } }")]
    [InlineData("class C : IDecisionStore { void IDecisionStore.Save(Decision decision) { } }")]
    [InlineData("partial class C { partial void On(Decision d); partial void On(Decision d) { Work.Do(); } }")]
    [InlineData(
        """
        class C { void M(Decision d, IGate gate, Request r) { if (d.IsRun) d = gate.Evaluate(r);
            d.ThrowIfNotRun(); } }
        """)]
    [InlineData("class C { void M(Decision d) => Log.Info(\"{0}\", d); }")]
    [InlineData("class C { void M(Decision d) { d.Acknowledge(\"nothing to do with it here\"); } }")]
    [InlineData(
        """
        class C { bool M(Decision d) => d.IsRun; bool H(Decision d) => d.IsHitl;
            bool S(Decision d) { return d.IsStop; } }
        """)]
    [InlineData("class C { private void OnClick(Decision d) => throw new NotImplementedException(); }")]
    [InlineData("class C { void M(Decision d) { throw new NotSupportedException(); } }")]
    public Task ExaminedParameterInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("public C(Decision {|007:d|}) { Work.Do(); }")]
    [InlineData("public static C operator +(C c, Decision {|007:d|}) { Work.Do(); return c; }")]
    [InlineData("public static explicit operator C(Decision {|007:d|}) { Work.Do(); return new C(); }")]
    [InlineData("public void M(Decision {|007:d|}) { Work.Do(); }")]
    [InlineData("public virtual void M(Decision d) { Work.Do(); }")]
    [InlineData("public void M(Decision d) => throw new NotImplementedException();")]
    [InlineData("public partial void M(Decision d); public partial void M(Decision d) { Work.Do(); }")]
    public Task Parameter_IsReportedWhereTheMemberChoseIt(string member) =>
        HostCode.Type($"partial class C {{ public C() {{ }} {member} }}");

    [Theory]
    [InlineData(
        "void M(Decision {|007:d|}, Gate g, Request r) { lock (this) { d = g.Evaluate(r); } d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision {|007:d|}, Gate g, Request r) { { d = g.Evaluate(r); } d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d, Gate g, Request r, bool b) { if (b) { d = g.Evaluate(r); } d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d, Gate g, Request r, bool b) { while (b) d = g.Evaluate(r); d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d, Gate g, Request r) { try { d = g.Evaluate(r); } finally { d.ThrowIfNotRun(); } }")]
    [InlineData("void M(Decision d, Gate g, Request r) { d = Later(d, g.Evaluate(r)); d.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d) { var e = d; e.ThrowIfNotRun(); }")]
    [InlineData("void M(Decision d) { Decision e; e = d; e.ThrowIfNotRun(); }")]
    [InlineData("void M(out Decision d, Gate g, Request r) { d = g.Evaluate(r); }")]
    [InlineData("void M(ref Decision d, Gate g, Request r) { d = g.Evaluate(r); }")]
    [InlineData("void M(Verdict v) => Work.Do();")]
    [InlineData("void M([RequiresRun] Decision d) => Work.Do();")]
    [InlineData("int M(Decision d) => throw new NotSupportedException();")]
    [InlineData("void M(Decision {|007:d|}) { if (_b) throw new NotSupportedException(); }")]
    [InlineData("void M(Decision {|007:d|}) { Work.Do(); throw new NotSupportedException(); }")]
    [InlineData("void M() { void F(Decision {|007:d|}) => Work.Do(); F({|040:null!|}); }")]
    [InlineData("void M() { Action<Decision, int> f = (d, n) => Work.Do(); }")]
    [InlineData("void M() { Action<Decision> f = {|007:d|} => Work.Count = 1; Action<Decision> g = d => { }; }")]
    [InlineData("void M() { Func<Decision, int> f = d => 1; Action<Decision> g = {|007:d|} => Work.Do(); }")]
    [InlineData("static void Own(Decision {|007:d|}, object o) => Work.Do();")]
    public Task OverwrittenParameter_IsReportedWhereNobodyReadIt(string member) => HostCode.Type(
        $$"""
        class C
        {
            bool _b;
            static Decision Later(Decision one, Decision other) => one.IsRun ? other : one;
            {{member}}
        }
        """);

    [Theory]
    [InlineData("class C : IDecisionStore { public void Save(Decision d) => Work.Do(); }")]
    [InlineData(
        """
        class C : IDecisionStore { public void Save(Decision d) { } public void Save(Decision {|007:d|}, int n)
            { } }
        """)]
    [InlineData(
        "class B { public virtual void M(Decision d) { } } class C : B { public override void M(Decision d) { } }")]
    [InlineData(
        "class B { public virtual void M(Decision d) { } } class C : B { public new void M(Decision {|007:d|}) { } }")]
    [InlineData("class C { Decision this[Decision d] => d; public Decision P { set => Work.Do(); } }")]
    [InlineData(
        "class B(Decision d) { public bool Ok => d.IsRun; } class C(Decision {|007:d|}, Decision e) : B(e) { }")]
    [InlineData("class C(Decision {|007:d|}) { void M() => Work.Do(); }")]
    [InlineData("class C(Decision d) { void M() => d.ThrowIfNotRun(); }")]
    public Task ParameterThatOthersPrescribe_IsNotReported(string types) => HostCode.Type(types);
}

using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Bodies;

/// <summary>Decisions in locals that are lost on the way.</summary>
public sealed class LostOnAPathTests
{
    [Theory]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun();")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (flag) d.ThrowIfNotRun();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); if (flag) { d = gate.Evaluate(other); } d.ThrowIfNotRun();")]
    [InlineData("var {|004:d|} = gate.Evaluate(r); d = gate.Evaluate(other); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); d.ThrowIfNotRun(); {|004:d|} = gate.Evaluate(other);")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); d.ThrowIfNotRun(); d = gate.Evaluate(other); if (flag) d.ThrowIfNotRun();
        """)]
    [InlineData("var {|009:d|} = gate.Evaluate(r); while (flag) { d.ThrowIfNotRun(); d = gate.Evaluate(other); }")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); while (flag) { if (r.Amount > 3) break; d.ThrowIfNotRun(); }")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); for (var i = 0; i < 3; i++) { if (r.Amount > i) continue; d.ThrowIfNotRun(); }
        """)]
    [InlineData("var {|009:d|} = gate.Evaluate(r); switch (r.Amount) { case 1: d.ThrowIfNotRun(); break; }")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); switch (r.Amount) { case 1: d.ThrowIfNotRun(); break; default: Work.Do();
            break; }
        """)]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (flag && d.IsRun) Work.Do();")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (flag || d.IsRun) Work.Do();")]
    [InlineData(
        """
        Decision {|009:d|} = {|040:null!|}; d.ThrowIfNotRun(); d = gate.Evaluate(r); if (flag) return;
            d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        Decision {|009:d|} = {|040:default!|}; if (flag) d = gate.Evaluate(r); if (r.Amount > 3) d.ThrowIfNotRun();
        """)]
    [InlineData("var d = gate.Evaluate(r); try { Work.Do(); } finally { if ({|012:d.IsRun|}) Work.Do(); }")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); try { if (flag) return; } finally { Work.Do(); } d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); try { Work.Do(); } finally { Work.Do(); } if (flag) d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); if (flag) return; try { Work.Do(); } finally { d.ThrowIfNotRun(); }
        """)]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); using (var s = new MemoryStream()) { if (flag) return; } d.ThrowIfNotRun();
        """)]
    [InlineData("var {|009:d|} = gate.Evaluate(r); try { Work.Do(); } catch (TimeoutException) { d.ThrowIfNotRun(); }")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); while (true) { if (flag) { d.ThrowIfNotRun(); return; } }")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); var {|009:e|} = gate.Evaluate(other); if (flag) return; d.ThrowIfNotRun();
            e.ThrowIfNotRun();
        """)]
    [InlineData("var {|004:d|} = gate.Evaluate(r); do { d = gate.Evaluate(other); } while ({|027:!d.IsRun|});")]
    [InlineData("{|020:Effects.Send(r)|}; var d = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun();")]
    public Task LostDecision_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); if (flag) throw new TimeoutException(); d.ThrowIfNotRun();")]
    [InlineData(
        """
        Decision d = Decision.Stop(Codes.Ok, Layers.AccGate); if (flag) d = gate.Evaluate(r); d.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        Decision d = (Decision)Decision.Stop(Codes.Ok, Layers.AccGate)!; d = gate.Evaluate(r); d.ThrowIfNotRun();
        """)]
    [InlineData("Decision d = (Decision)null!; d = gate.Evaluate(r); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); try { if (flag) return; } finally { d.ThrowIfNotRun(); }")]
    [InlineData("var d = gate.Evaluate(r); try { Work.Do(); } finally { d.ThrowIfNotRun(); }")]
    [InlineData("var d = gate.Evaluate(r); try { d.ThrowIfNotRun(); } finally { Work.Do(); }")]
    [InlineData(
        """
        Decision d; try { d = gate.Evaluate(r); if (flag) return; } finally { Work.Do(); } d.ThrowIfNotRun();
        """)]
    [InlineData("try { var d = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun(); } catch (TimeoutException) { }")]
    [InlineData("var d = gate.Evaluate(r); Action go = () => { if (flag) d.ThrowIfNotRun(); }; if (flag) go();")]
    [InlineData("var v = gate.Quick(r); if (flag) return; if (v != Verdict.Run) throw new TimeoutException();")]
    [InlineData("var all = gate.EvaluateAll([r]); if (flag) return; foreach (var d in all) d.ThrowIfNotRun();")]
    [InlineData("Action go = () => { var d = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun(); }; go();")]
    [InlineData("return; var d = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); again: if (flag) goto again; d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); d = d.IsRun ? gate.Evaluate(other) : d; d.ThrowIfNotRun();")]
    [InlineData("Decision d; (d, _) = gate.EvaluateWithCost(r); if (flag) return; d.ThrowIfNotRun();")]
    [InlineData("if (gate.TryEvaluate(r, out var d)) d.ThrowIfNotRun();")]
    public Task DecisionThatIsNotLost_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        class B { public B(bool f) { } } class C : B { public C(Gate gate, Request r, bool flag) : base(flag) { var
            {|009:d|} = gate.Evaluate(r); if (flag) return; d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class B { public B(Func<int> f) { } } class C : B { public C(Gate gate, Request r, bool flag) : base(() => 1) {
            var {|004:d|} = gate.Evaluate(r); d = gate.Evaluate(r); d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { [Obsolete("a")] void M(Gate gate, Request r, [System.ComponentModel.DefaultValue(1)] int x = 2) { var
            {|004:d|} = gate.Evaluate(r); d = gate.Evaluate(r); d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        class C { static bool Yes(out int x) { x = 1; return true; } bool B = Yes(out var n) && n > 0; Decision? D =
            Gate.Default.Evaluate(new("a")) is { IsRun: true } d ? d : null; public Decision? E => D; public bool F =>
            B; }
        """)]
    public Task LostDecisionOfAConstructor_IsJudged(string types) => HostCode.Type(types);
}

using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Flow;

/// <summary>What a decision is about, what an effect is about, and whether it is the same.</summary>
public sealed class RequestsTests
{
    [Theory]
    [InlineData("if (gate.Evaluate(other).IsRun) {|022:Effects.Send(r)|};")]
    [InlineData("if (gate.Evaluate(other).IsRun) {|022:Effects.Delete(r.Id)|};")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; r = other; {|022:Effects.Send(r)|};")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; r = r with { Amount = 3 }; {|022:Effects.Send(r)|};")]
    [InlineData(
        """
        var mine = new Request("1"); var yours = new Request("2");
        if (gate.Evaluate(mine).IsRun) {|022:Effects.Send(yours)|};
        """)]
    [InlineData("""var mine = new Request("1"); if (gate.Evaluate(mine).IsRun) {|022:Effects.Send(r)|};""")]
    [InlineData("""var mine = new Request("1"); if (gate.Evaluate(r).IsRun) {|022:Effects.Send(mine)|};""")]
    [InlineData(
        """
        var mine = r; if (!gate.Evaluate(mine).IsRun) return; mine = new Request("2"); {|022:Effects.Send(mine)|};
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) return; if (flag) r = other; {|022:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) return; if (flag) { } else { r = other; } {|022:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        if (gate.Evaluate(other).IsRun && igate.Evaluate(other).IsRun) {|022:Effects.Send(r)|};
        """)]
    [InlineData("var copy = other; if (gate.Evaluate(copy).IsRun) {|022:Effects.Send(r)|};")]
    [InlineData("if (gate.TryEvaluate(other, out var d) && d.IsRun) {|022:Effects.Send(r)|};")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(other); if (d.IsRun && cost > 1) {|022:Effects.Send(r)|};")]
    [InlineData("gate.Evaluate(other).Switch(_ => {|022:Effects.Send(r)|}, _ => { }, _ => { });")]
    public Task AnotherRequest_IsReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData(
        """
        if ((await gate.EvaluateAsync(other, CancellationToken.None)).IsRun) {|022:Effects.Send(r)|};
        """)]
    [InlineData(
        """
        var token = CancellationToken.None; if ((await gate.EvaluateAsync(other, token)).IsRun)
        {|022:Effects.Send(r)|};
        """)]
    public Task AnotherRequestOfSeveralSubjects_IsReported(string code) => HostCode.AsyncMethod(code);

    [Theory]
    [InlineData("if (gate.Evaluate(other).IsRun && igate.Evaluate(r).IsRun) Effects.Send(r);")]
    [InlineData("if (gate.Evaluate(r).IsRun && igate.Evaluate(other).IsRun) Effects.Send(r);")]
    [InlineData("""if (gate.Evaluate(r).IsRun) Effects.Delete("x");""")]
    [InlineData("""var id = "x"; if (gate.Evaluate(r).IsRun) Effects.Delete(id);""")]
    [InlineData("if (gate.Evaluate(new Request(\"1\")).IsRun) Effects.Send(r);")]
    [InlineData("while (flag) { if (!gate.Evaluate(r).IsRun) return; Effects.Send(r); r = other; }")]
    [InlineData("r = other; if (gate.Evaluate(r).IsRun) Effects.Send(r);")]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; other = r; Effects.Send(r);")]
    [InlineData("var copy = r; if (gate.Evaluate(r).IsRun) Effects.Send(copy);")]
    [InlineData("var copy = r; var twice = copy; if (gate.Evaluate(r).IsRun) Effects.Send(twice);")]
    [InlineData("var copy = r; var twice = copy; if (gate.Evaluate(twice).IsRun) Effects.Send(copy);")]
    [InlineData("var rs = new List<Request>(); if (gate.Evaluate(r).IsRun) rs.ForEach(x => Effects.Send(x));")]
    [InlineData("Request copy; copy = other; copy = r; if (gate.Evaluate(r).IsRun) Effects.Send(copy);")]
    [InlineData("if (gate.TryEvaluate(r, out var d) && d.IsRun) Effects.Send(r);")]
    [InlineData("var (d, cost) = gate.EvaluateWithCost(r); if (d.IsRun && cost > 1) Effects.Send(r);")]
    [InlineData("gate.Evaluate(r).Switch(_ => Effects.Send(r), _ => { }, _ => { });")]
    public Task SameRequest_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("if (g.Evaluate(r).IsRun) Mail.Both(r, text);")]
    [InlineData("if (g.Evaluate(r).IsRun) Mail.Both(other, text);")]
    [InlineData("if (g.Evaluate(r).IsRun) {|022:Mail.To(other, r)|};")]
    [InlineData("if (g.Evaluate(r).IsRun) {|022:Mail.To(copy: r, to: other)|};")]
    [InlineData("if (g.Evaluate(r).IsRun) Mail.To(r, other);")]
    [InlineData("if (g.Evaluate(r).IsRun) Mail.To(copy: other, to: r);")]
    [InlineData("var x = g.Evaluate(r); var y = g.Evaluate(other); if (x.IsRun) Mail.To(r, other); y.ThrowIfNotRun();")]
    [InlineData(
        """
        var x = g.Evaluate(r); var y = g.Evaluate(other); if (x.IsRun) {|020:Mail.Both(r, other)|};
        y.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var x = g.Evaluate(r); var y = g.Find(r.Id); if (y == null ? x.IsRun : y.IsRun & x.IsRun) Mail.To(r, r);
        """)]
    [InlineData(
        "var x = g.Evaluate(r); var y = g.Find(r.Id); if (x.IsRun) {|020:Mail.To(r, other)|}; y?.ThrowIfNotRun();")]
    public Task RequestOfTheEffect_IsCompared(string code) => HostCode.Type(
        $$"""
        static class Mail
        {
            [GuardedEffect(Request = "to")] public static void To(Request to, Request copy) { }
            [GuardedEffect] public static void Both(Request to, object copy) { }
        }
        class C { void M(Gate g, Request r, Request other, string text) { {{code}} } }
        """);

    [Theory]
    [InlineData("Decision _last = first; void M(Request r) { if (_last.IsRun) {|023:Effects.Send(r)|}; }")]
    [InlineData("Decision Last { get; } = first; void M(Request r) { if (Last.IsRun) {|023:Effects.Send(r)|}; }")]
    [InlineData(
        """
        Verdict First => first.Verdict; static Decision? Last { get; set; } void M(Request r) { if (Last!.IsRun)
        {|023:Effects.Send(r)|}; }
        """)]
    [InlineData("Decision Last { get; } = first; void M(Request r) { if (this.Last.IsRun) {|023:Effects.Send(r)|}; }")]
    [InlineData(
        """
        readonly Decision _last = first; void M() { if (_last.IsRun) {|023:Go()|}; } [GuardedEffect] void Go() { }
        """)]
    [InlineData(
        """
        Decision _last = first; Decision _old = first; void M(Request r) { if (_last.IsRun && _old.IsRun)
        {|023:Effects.Send(r)|}; }
        """)]
    [InlineData(
        """
        Decision _last = first; void M(Gate g, Request r) { if (_last.IsRun && g.Evaluate(r).IsRun) Effects.Send(r); }
        """)]
    [InlineData(
        """
        Decision _last = first; void M(Gate g, Request r) { if (g.Evaluate(r).IsRun && _last.IsRun) Effects.Send(r); }
        """)]
    [InlineData(
        """
        Decision _last = first; void M(Gate g, Request r) { _last = g.Evaluate(r); if (_last.IsRun)
        Effects.Send(r); }
        """)]
    [InlineData(
        """
        Decision _last = first; void M(Gate g, Request r) { if (!_last.IsRun) return; _last = g.Evaluate(r);
        if (_last.IsRun) Effects.Send(r); }
        """)]
    [InlineData(
        """
        Verdict First => first.Verdict; void M(Decision given, Request r) { if (given.IsRun) Effects.Send(r); }
        """)]
    public Task KeptDecision_IsStale(string code) => HostCode.Type($"class C(Decision first) {{ {code} }}");
}

using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class OutcomeIsExaminedNotJustDescribedTests
{
    [Theory]
    [InlineData("{|006:gate.Evaluate(r)|}.Verdict.ToString();")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); if (d is null) return; Work.Do();")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); Debug.Assert(d != null); Work.Do();")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); ArgumentNullException.ThrowIfNull(d); Work.Do();")]
    [InlineData("var {|006:all|} = gate.EvaluateAll([r]); Work.Count = all.Count;")]
    [InlineData("if ({|006:gate.EvaluateAll([r])|}.Count > 0) Work.Do();")]
    [InlineData("if ({|006:gate.EvaluateAll([r])|}.Any()) Work.Do();")]
    [InlineData("foreach (var {|006:d|} in gate.EvaluateAll([r])) Log.Info(\"{0}\", d);")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); Console.WriteLine(d);")]
    [InlineData("Console.WriteLine({|006:gate.Evaluate(r)|});")]
    [InlineData("Console.Error.WriteLine({|006:gate.Evaluate(r)|}.ToString());")]
    [InlineData(
        """
        var sb = new StringBuilder(); sb.Append({|006:gate.Evaluate(r)|});
            sb.AppendLine($"{{|006:gate.Evaluate(r)|}}"); sb.AppendFormat("{0}", {|006:gate.Evaluate(r)|});
        """)]
    [InlineData("Debug.WriteLine({|006:gate.Evaluate(r)|}); Trace.WriteLine({|006:gate.Evaluate(r)|});")]
    [InlineData("Debug.Assert({|006:gate.Evaluate(r)|} is not null);")]
    [InlineData("System.IO.File.AppendAllText(\"x\", {|006:gate.Evaluate(r)|}.ToString());")]
    [InlineData("if ({|006:gate.Evaluate(r)|} != null) Work.Do();")]
    [InlineData("if (null == {|006:gate.Evaluate(r)|}) return; Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} is null) return; Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} is { }) Work.Do();")]
    [InlineData("if ({|006:gate.Find(r.Id)|} is object) Work.Do();")]
    [InlineData("var {|006:d|} = gate.Find(r.Id); if (d is not null) Log.Info(\"found\");")]
    [InlineData(
        """
        var {|006:d|} = gate.Find(r.Id); if (d == null) return; Log.Info(d.ReasonCode.Value); Work.Do();
        """)]
    [InlineData("if (gate.Find(r.Id) is { } {|006:d|}) Log.Info(\"{0}\", d);")]
    [InlineData(
        """
        var {|006:d|} = gate.Evaluate(r); var code = d.ReasonCode; var layer = d.Layer;
            Log.Info("{0}{1}", code, layer);
        """)]
    [InlineData("var {|006:d|} = gate.Evaluate(r); if (d.ReasonCode == Codes.AuthRequired) Work.Do();")]
    [InlineData("if ({|006:gate.Evaluate(r)|}.ReasonCode == Codes.Ok) Work.Do();")]
    [InlineData("switch ({|006:gate.Evaluate(r)|}.ReasonCode) { default: Work.Do(); break; }")]
    [InlineData("var (_, code) = {|006:gate.Evaluate(r)|}; Log.Info(code.Value);")]
    [InlineData("var ({|006:v|}, code) = gate.Evaluate(r); Log.Info(\"{0} {1}\", v, code.Value);")]
    [InlineData("Verdict {|006:v|} = gate.Evaluate(r).Verdict; Log.Info(\"{0}\", v);")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Evaluate(r)|}.Verdict);")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Quick(r)|});")]
    [InlineData(
        """
        Log.Info("{0}", {|006:gate.EvaluateValue(r)|}); Log.Info("{0}", {|006:gate.EvaluateUnion(r)|});
        """)]
    [InlineData("Log.Info(\"{0}\", {|006:gate.EvaluateWithCost(r)|});")]
    [InlineData("Log.Info(\"{0}\", await {|006:gate.EvaluateAsync(r)|});")]
    [InlineData("object {|006:o|} = gate.Evaluate(r); Log.Info(\"{0}\", o);")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); Log.Info(nameof(d)); Log.Info(\"{0}\", d);")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); if (d.IsSealed) Log.Warn(\"sealed\");")]
    [InlineData(
        """
        var {|006:d|} = gate.Evaluate(r); using var a = new Activity("x").AddTag("d", d); a.Start();
        """)]
    [InlineData(
        """
        var {|006:d|} = gate.Evaluate(r); using var a = new Activity("x");
            a.SetTag("d", d.ReasonCode).SetTag("l", d.Layer);
        """)]
    [InlineData("var {|006:t|} = gate.EvaluateWithCost(r); Log.Info(\"{0}\", t.decision); Work.Count = t.cost;")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); var {|006:d|} = await t; Log.Info(\"{0}\", d);")]
    public Task DescribedDecision_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { int M(Gate gate, Request r) => {|006:gate.EvaluateAll([r])|}.Count(); }")]
    [InlineData("class C { string M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.ToString(); }")]
    [InlineData("class C { string M(IGate gate, Request r) => $\"{{|006:gate.Evaluate(r)|}}\"; }")]
    [InlineData("class C { string M(IGate gate, Request r) => \"x\" + {|006:gate.Evaluate(r)|}; }")]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) { var s = "x"; s += {|006:gate.Evaluate(r)|};
            return s; } }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => string.Format("{0}", {|006:gate.Evaluate(r)|}); }
        """)]
    [InlineData("class C { string M(IGate gate, Request r) => string.Concat(\"a\", {|006:gate.Evaluate(r)|}); }")]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => string.Join(",", new object[] {
            {|006:gate.Evaluate(r)|} }); }
        """)]
    [InlineData(
        """
        class C { string M(Gate gate, IEnumerable<Request> rs) => string.Join(",",
            {|006:gate.EvaluateAll(rs)|}); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r)
            => string.Create(System.Globalization.CultureInfo.InvariantCulture,
            $"{{|006:gate.Evaluate(r)|}}"); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r)
            => FormattableString.Invariant($"{{|006:gate.Evaluate(r)|}}"); }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, Activity a) { a.SetTag("x",
            {|006:gate.Evaluate(r)|}.ReasonCode.Value); a.AddTag("y", {|006:gate.Evaluate(r)|}); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, System.IO.TextWriter w) {
            w.WriteLine({|006:gate.Evaluate(r)|}); w.Write({|006:gate.Evaluate(r)|}.Explanation); } }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, System.IO.StreamWriter w) {
            w.WriteLine({|006:gate.Evaluate(r)|}); } }
        """)]
    [InlineData(
        """
        class C { async Task M(IGate gate, Request r, System.IO.StreamWriter w) {
            await w.WriteLineAsync({|006:gate.Evaluate(r)|}.ToString()); } }
        """)]
    [InlineData("class C { ReasonCode M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.ReasonCode; }")]
    [InlineData(
        """
        class C { Layer M(IGate gate, Request r) { var {|006:d|} = gate.Evaluate(r); return d.Layer; } }
        """)]
    [InlineData("class C { string M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.Explanation; }")]
    [InlineData("class C { int M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.GetHashCode(); }")]
    [InlineData("class C { Type M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.GetType(); }")]
    [InlineData("class C { bool M(IGate gate, Request r, Decision e) => {|006:gate.Evaluate(r)|}.Equals(e); }")]
    [InlineData(
        """
        class C { void M(IGate gate, Request r)
            => throw new InvalidOperationException({|006:gate.Evaluate(r)|}.ToString()); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r)
            => {|006:gate.Evaluate(r)|}.ReasonCode.Value.ToUpperInvariant(); }
        """)]
    [InlineData(
        """
        class C { string M(IGate gate, Request r) => {|006:gate.Evaluate(r)|}.Verdict.ToString("G"); }
        """)]
    [InlineData(
        """
        class C(Microsoft.Extensions.Logging.ILogger<C> logger) { void M(IGate gate, Request r) {
            using (Microsoft.Extensions.Logging.LoggerExtensions.BeginScope(logger, "{D}",
            {|006:gate.Evaluate(r)|})) Work.Do(); } }
        """)]
    [InlineData(
        """
        class C(Microsoft.Extensions.Logging.ILogger<C> logger) { void M(IGate gate, Request r) {
            logger.Log(Microsoft.Extensions.Logging.LogLevel.Information, default, {|006:gate.Evaluate(r)|},
            null, (d, _) => d.ToString()); } }
        """)]
    public Task DescribedDecisionInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("var {|006:d|} = await pipeline.EvaluateAsync(\"x\", run); Console.WriteLine(d);")]
    [InlineData(
        """
        var {|006:d|} = await pipeline.EvaluateAsync("x", run);
            Console.WriteLine($"{d.Reason} {d.Layer} {d.Detail}");
        """)]
    public Task DescribedDecisionOfPipeline_IsReported(string body) => Verify.HostBody(body);
}

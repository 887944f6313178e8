using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed class OutcomeIsNoNumberTests
{
    public static TheoryData<string> Integers =>
        ["sbyte", "byte", "short", "ushort", "int", "uint", "long", "ulong"];

    [Theory]
    [InlineData("var v = gate.Evaluate(r).Verdict; if ({|018:v <= Verdict.Run|}) Work.Do();")]
    public Task OutcomeAsNumber_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { bool M(IGate gate, Request r) => {|018:gate.Evaluate(r).Verdict >= Verdict.Hitl|}; }")]
    [InlineData("class C { bool M(IGate gate, Request r) => {|018:(int)gate.Evaluate(r).Verdict|} == 1; }")]
    [InlineData("class C { int M(IGate gate, Request r) => {|018:(int)gate.Evaluate(r).Verdict|}; }")]
    [InlineData("class C { bool M(IGate gate, Request r) => {|018:(byte)gate.Evaluate(r).Verdict|} > 1; }")]
    [InlineData(
        """
        class C { int M(IGate gate, Request r, int[] table)
            => table[{|018:(int)gate.Evaluate(r).Verdict|}]; }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => Math.Max({|018:(int)gate.Evaluate(r).Verdict|}, 1); }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r)
            => ({|018:gate.Evaluate(r).Verdict | Verdict.Run|}) == Verdict.Run; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|018:gate.Evaluate(r).Verdict.CompareTo(Verdict.Run)|}
            == 0; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => {|018:gate.Evaluate(r).Verdict - Verdict.Run|} == 0; }
        """)]
    [InlineData("class C { Verdict M(IGate gate, Request r) => {|018:gate.Evaluate(r).Verdict + 1|}; }")]
    [InlineData("class C { Verdict M(IGate gate, Request r) => {|018:~gate.Evaluate(r).Verdict|}; }")]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict is {|018:> Verdict.Run|}; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => gate.Evaluate(r) is {
            Verdict: {|018:< Verdict.Stop|} }; }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) => gate.Evaluate(r).Verdict switch { {|018:<= Verdict.Run|}
            => 1, _ => 0 }; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate gate, Request r) => Convert.ToInt32({|018:gate.Evaluate(r).Verdict|}) == 1; }
        """)]
    [InlineData(
        """
        class C { bool M(IGate a, IGate b, Request r)
            => {|018:a.Evaluate(r).Verdict > b.Evaluate(r).Verdict|}; }
        """)]
    [InlineData(
        """
        class C { IEnumerable<Decision> M(Gate gate, IEnumerable<Request> rs)
            => {|018:gate.EvaluateAll(rs).OrderBy(d => d.Verdict)|}; }
        """)]
    [InlineData(
        """
        class C { Decision? M(Gate gate, IEnumerable<Request> rs) => {|018:gate.EvaluateAll(rs).MaxBy(d
            => d.Verdict)|}; }
        """)]
    [InlineData(
        """
        class C { Verdict M(Gate gate, IEnumerable<Request> rs) => {|018:gate.EvaluateAll(rs).Select(d
            => d.Verdict).Max()|}; }
        """)]
    [InlineData("class C { Verdict M(Verdict[] vs) => {|018:vs.Max()|}; }")]
    [InlineData("class C { Verdict M(int n) => {|018:(Verdict)n|}; }")]
    [InlineData("class C { bool M(IGate gate, Request r) => gate.Evaluate(r).Verdict == {|018:(Verdict)1|}; }")]
    [InlineData("class C { int M(Decision d) => {|018:(int)d.Verdict|}; }")]
    public Task OutcomeAsNumberInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) {
            var a = await p.EvaluateAsync("x", run); return {|018:a.Verdict >= Verdict.Hitl|}; } }
        """)]
    [InlineData(
        """
        class C { async Task<bool> M(GatePipeline<string> p, RunContext run) {
            var a = await p.EvaluateAsync("x", run); return {|018:(int)a.Verdict|} == 2; } }
        """)]
    public Task OutcomeAsNumberOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);

    [Theory]
    [InlineData("class C { void M(Verdict[] vs) => Array.Sort(vs); }")]
    [InlineData("class C { Verdict M(string s) => Enum.Parse<Verdict>(s); }")]
    [InlineData(
        """
        class C { IEnumerable<IGrouping<Verdict, Decision>> M(Gate gate, IEnumerable<Request> rs)
            => gate.EvaluateAll(rs).GroupBy(d => d.Verdict); }
        """)]
    public Task NamedOutcomeInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("Max", "Verdict")]
    [InlineData("Min", "Verdict")]
    [InlineData("OrderBy", "IEnumerable<Decision>")]
    [InlineData("OrderByDescending", "IEnumerable<Decision>")]
    [InlineData("MaxBy", "Decision?")]
    [InlineData("MinBy", "Decision?")]
    public Task OrderOfVerdicts_IsReported(string query, string result) =>
        HostCode.Member($"{result} M(List<Decision> ds) => {{|018:ds.{query}(d => d.Verdict)|}};");

    [Theory]
    [MemberData(nameof(Integers))]
    public Task NumberOfOutcome_IsReported(string type) =>
        HostCode.Method($"if ({{|018:({type})gate.Evaluate(r).Verdict|}} == 1) Work.Do();");

    [Theory]
    [MemberData(nameof(Integers))]
    public Task OutcomeOfNumber_IsReported(string type) =>
        HostCode.Member($"Verdict M({type} n) => {{|018:(Verdict)n|}};");

    [Theory]
    [InlineData("DayOfWeek M(Holder h) => {|018:(DayOfWeek)h.Decision.Verdict|};")]
    [InlineData("Verdict M(DayOfWeek day, Decision d) { d.ThrowIfNotRun(); return (Verdict)day; }")]
    [InlineData("Verdict M(Holder h) => (Verdict)h.Decision.Verdict;")]
    [InlineData("DayOfWeek M(int n, Decision d) { d.ThrowIfNotRun(); return (DayOfWeek)n; }")]
    [InlineData("long M(int n, Decision d) { d.ThrowIfNotRun(); return (long)n; }")]
    [InlineData("object M(Holder h) => (object)h.Decision.Verdict;")]
    [InlineData("Verdict M(Decision d) { d.ThrowIfNotRun(); return 0; }")]
    [InlineData("bool M(Holder h, int n) => h.Decision.Verdict == (Verdict)n;")]
    [InlineData("Verdict M(List<Holder> hs) => {|018:hs.Max(h => h.Decision.Verdict)|};")]
    [InlineData("string M(List<Verdict> vs) => vs.Max(v => v.ToString())!;")]
    [InlineData("IEnumerable<Decision> M(List<Decision> ds) => ds.OrderBy(d => d.ReasonCode.Value);")]
    [InlineData(
        """
        IEnumerable<Decision> M(List<Decision> ds) => ds.OrderBy(Rank); static int Rank(Decision d) => d.IsRun ?
            1 : 2;
        """)]
    [InlineData("Verdict M(List<Verdict> vs) => Own.Max(vs);")]
    public Task OnlyNumberOfAnOutcome_IsReported(string member) => HostCode.Type(
        $$"""
        static class Own { public static T Max<T>(List<T> all) => all[0]; }
        record Holder(Decision Decision);
        class C { {{member}} }
        """);
}

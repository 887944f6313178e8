namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class GateCanObjectTests
{
    private const string Run = "Decision.Run(Codes.Ok, Layers.AccGate)";
    private const string Stop = "Decision.Stop(Codes.Ok, Layers.AccGate)";

    [Theory]
    [InlineData($"int Count() => 3; Work.Id(Count()); return {Run};")]
    [InlineData($"Action fail = () => throw new TimeoutException(); Work.Id(fail); return {Run};")]
    [InlineData($"Decision d; d = {Run}; return d;")]
    [InlineData($"Decision d; if (r.Amount > 3) d = {Run}; else d = {Run}; return d;")]
    [InlineData($"Log.Info(\"{{0}}\", {Stop}); return {Run};")]
    [InlineData($"return ({Run});")]
    [InlineData($"Decision d = {Run}; Decision e = d; d = e; return d;")]
    public Task GateThatAlwaysSaysRun_IsReported(string body) =>
        Gate($"Decision {{|043:Evaluate|}}(Request r) {{ {body} }}");

    [Theory]
    [InlineData($"var d = {Run}; if (r.Amount > 3) d = {Stop}; return d;")]
    [InlineData($"Decision d; if (r.Amount > 3) d = {Stop}; else d = {Run}; return d;")]
    [InlineData("Decision d; Ask(r, out d); return d;")]
    [InlineData($"Ask(r, out var d); if (r.Amount > 3) d = {Run}; return d;")]
    [InlineData("Ask(r, out var d); return d;")]
    [InlineData("Decision d; (d, _) = (inner.Evaluate(r), 3); return d;")]
    [InlineData("while (true) Work.Do();")]
    [InlineData("throw new TimeoutException();")]
    [InlineData($"inner.Evaluate(r).ThrowIfNotRun(); return {Run};")]
    [InlineData($"if (!inner.Evaluate(r).IsRun) throw new TimeoutException(); return {Run};")]
    public Task GateThatMaySaySomethingElse_IsNotReported(string body) =>
        Gate($"Decision Evaluate(Request r) {{ {body} }}");

    [Theory]
    [InlineData($"IEnumerable<Decision> {{|043:Evaluate|}}(Request r) {{ yield return {Run}; yield break; }}")]
    [InlineData($"Task<Decision> {{|043:Evaluate|}}(Request r) => Task.FromResult({Run});")]
    [InlineData($"ValueTask<Decision> {{|043:Evaluate|}}(Request r) => new({Run});")]
    [InlineData($"Decision Default() => {Run};")]
    [InlineData($"Decision Default => {Run};")]
    [InlineData($"string Name(Request r) => {Run}.ToString();")]
    [InlineData($"bool Is(Request r) => {Run}.IsRun;")]
    public Task Member_IsReportedWhereItIsAGate(string member) => Gate(member);

    [Theory]
    [InlineData("{|043:(order, gate) => order.Amount switch { > 3 => gate.Pass(), _ => gate.Pass() }|}")]
    [InlineData("{|043:(order, gate) => { var answer = gate.Pass(); return answer; }|}")]
    [InlineData("(order, gate) => order.Amount switch { > 3 => gate.Pass(), _ => Judge(order, gate) }")]
    [InlineData("(order, gate) => { Judge(order, gate); return gate.Pass(); }")]
    public Task InlineGate_IsReportedWhereItAlwaysPasses(string gate) => InlineGate(gate);

    [Theory]
    [InlineData("Func<GateContext, GateResult> pass = gate => gate.Pass(); pass(default);")]
    [InlineData(
        """
        Func<Order, GateContext, GateResult> pass = {|043:(order, gate) => gate.Pass()|};
        pass(r, default); (await gate.EvaluateAsync(r, ctx)).ThrowIfNotRun();
        """)]
    [InlineData("Func<Order, GateContext, int> count = (order, gate) => 3; count(r, default);")]
    public Task Lambda_IsReportedWhereItIsAGate(string body) => HostCode.LibraryMethod(body);

    private static Task Gate(string member) => HostCode.Type(
        $$"""
        [DecisionSource]
        class Allow(IGate inner)
        {
            public {{member}}
            bool Ask(Request r, out Decision d) { d = inner.Evaluate(r); return true; }
        }
        """);
}

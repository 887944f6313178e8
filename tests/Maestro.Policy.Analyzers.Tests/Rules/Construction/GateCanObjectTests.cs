namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class GateCanObjectTests
{
    [Theory]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision {|043:Evaluate|}(Request r) { return
        Decision.Run(Codes.Ok, Layers.AccGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision {|043:Evaluate|}(Request r) { Log.Info("x"); var d =
        Decision.Run(Codes.Ok, Layers.AccGate); return d; } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision {|043:Evaluate|}(Request r) { if (r.Amount > 3) {
        Log.Info("x"); return Decision.Run(Codes.Ok, Layers.AccGate); } return Decision.Run(Codes.Ok,
        Layers.EthicsGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision {|043:Evaluate|}(Request r) => r.Amount > 3 ?
        Decision.Run(Codes.Ok, Layers.AccGate) : Decision.Run(Codes.Ok, Layers.EthicsGate); }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Task<Decision> {|043:Evaluate|}(Request r) =>
        Task.FromResult(Decision.Run(Codes.Ok, Layers.AccGate)); }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public async Task<Decision> {|043:Evaluate|}(Request r) { await
        Task.Yield(); return Decision.Run(Codes.Ok, Layers.AccGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public ValueTask<Decision> {|043:Evaluate|}(Request r) =>
        ValueTask.FromResult(Decision.Run(Codes.Ok, Layers.AccGate)); }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow : Gate { public override Decision {|043:Evaluate|}(Request r) =>
        Decision.Run(Codes.Ok, Layers.AccGate); }
        """)]
    public Task ConstructionInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision Evaluate(Request r) { if (r.Amount > 3) return
        Decision.Stop(Codes.Ok, Layers.AccGate); return Decision.Run(Codes.Ok, Layers.EthicsGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision Evaluate(Request r) { if (r.Amount > 3) throw new
        InvalidOperationException(); return Decision.Run(Codes.Ok, Layers.EthicsGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow(IGate inner) : IGate { public Decision Evaluate(Request r) =>
        inner.Evaluate(r); public ValueTask<Decision> EvaluateAsync(Request r, CancellationToken ct = default)
        => inner.EvaluateAsync(r, ct); }
        """)]
    [InlineData(
        """
        [DecisionSource] class Allow { public Decision Evaluate(Request r) => Decision.Stop(Codes.Ok,
        Layers.AccGate); }
        """)]
    [InlineData(
        """
        class Allow { public Decision Evaluate(Request r) => {|042:Decision.Run(Codes.Ok, Layers.AccGate)|}; }
        """)]
    public Task ConstructionInType_IsNotReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        class Allow : IGate<Order> { public Layer Layer => default; public GateReach Reach => default; public
        ValueTask<GateResult> {|043:EvaluateAsync|}(Order r, GateContext gate, CancellationToken ct) =>
        gate.Pass(); }
        """)]
    [InlineData(
        """
        class Allow : IGate<Order> { public Layer Layer => default; public GateReach Reach => default; public
        ValueTask<GateResult> {|043:EvaluateAsync|}(Order r, GateContext gate, CancellationToken ct) =>
        new(GateResult.Pass()); }
        """)]
    [InlineData(
        """
        class Allow : IGate<Order> { public Layer Layer => default; public GateReach Reach => default; public
        async ValueTask<GateResult> {|043:EvaluateAsync|}(Order r, GateContext gate, CancellationToken ct) {
        await Task.Yield(); return gate.Pass(); } }
        """)]
    public Task CodeOfTheLibraryInType_IsReported(string code) => HostCode.LibraryType(code);

    [Theory]
    [InlineData("{|043:(order, gate) => gate.Pass()|}")]
    [InlineData("{|043:(order, gate) => { _ = order.Amount; return gate.Pass(); }|}")]
    [InlineData("{|043:(order, gate) => order.Amount > 3 ? gate.Pass() : gate.Pass()|}")]
    public Task InlineGateThatAlwaysPasses_IsReported(string gate) => InlineGate(gate);

    [Theory]
    [InlineData("(order, gate) => order.Amount > 3 ? gate.Pass() : gate.Stop(book.Reason(name))")]
    [InlineData("(order, gate) => order.Amount > 3 ? gate.Pass() : throw new InvalidOperationException()")]
    [InlineData("(order, gate) => { if (order.Amount > 3) return gate.Pass(); return Judge(order, gate); }")]
    [InlineData(
        """
        (order, gate) => { if (order.Amount > 3) throw new InvalidOperationException(); return gate.Pass(); }
        """)]
    [InlineData("Judge")]
    public Task InlineGateThatCanObject_IsNotReported(string gate) => InlineGate(gate);

    private static Task InlineGate(string gate) => HostCode.LibraryMember(
        $$"""
        GateResult Judge(Order order, GateContext gate) =>
            order.Amount > 3 ? gate.Pass() : throw new TimeoutException();
        void M(Codebook book, string name) =>
            GatePipeline.For<Order>(book).Gate(book.Layer(name), {{gate}});
        """);

    [Fact]
    public Task GateThatHandsItsAnswerToSomebody_IsNotReported() => HostCode.Type(
        """
        static class Wrap { public static Decision Checked(Decision d) => d; }
        [DecisionSource] class Allow { public Decision Evaluate(Request r) =>
        Wrap.Checked(Decision.Run(Codes.Ok, Layers.AccGate)); }
        """);
}

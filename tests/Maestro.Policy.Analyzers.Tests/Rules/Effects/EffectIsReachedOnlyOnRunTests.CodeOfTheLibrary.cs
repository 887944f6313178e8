namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("var d = await gate.EvaluateAsync(r, ctx); if (!d.IsRun) return; Effects.Send(r);")]
    [InlineData("var d = await gate.EvaluateAsync(r, ctx); if (d.TryGetPermit(out var p)) Effects.Send(p.Redeem());")]
    [InlineData("(await gate.EvaluateAsync(r, ctx)).ThrowIfNotRun(); await Effects.SendAsync(r);")]
    [InlineData(
        """
        var d = (await gate.EvaluateAsync(r, ctx)).EnsureRun(); await Effects.SendAsync(r);
        Console.WriteLine(d.IsRun);
        """)]
    [InlineData(
        """
        var d = await gate.EvaluateAsync(r, ctx); var n = await d.MatchAsync(async p => { await
        Effects.SendAsync(r); return 1; }, _ => Task.FromResult(0), _ => Task.FromResult(0));
        Console.WriteLine(n);
        """)]
    [InlineData("(await gate.EvaluateAsync(r, ctx)).Switch(p => Effects.SendWith(p), _ => { }, _ => { });")]
    [InlineData("(await gate.EvaluateAsync(r, ctx)).Switch(Effects.SendWith, _ => { }, _ => { });")]
    [InlineData("await foreach (var d in gate.EvaluateAllAsync(new[] { r }, ctx)) { if (d.IsRun) Effects.Send(r); }")]
    public Task CodeOfTheLibrary_IsNotReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("var d = await gate.EvaluateAsync(r, ctx); if (d.IsStop) return; {|020:Effects.Send(r)|};")]
    [InlineData("{|020:Effects.Send(r)|}; (await gate.EvaluateAsync(r, ctx)).ThrowIfNotRun();")]
    [InlineData(
        """
        var d = await gate.EvaluateAsync(r, ctx); d.TryGetPermit(out var p);
        {|020:Effects.SendWith({|045:p!|})|};
        """)]
    [InlineData(
        """
        await foreach (var d in gate.EvaluateAllAsync(new[] { r }, ctx)) { if (!d.IsStop)
        {|020:Effects.Send(r)|}; }
        """)]
    [InlineData(
        """
        var x = await gate.EvaluateAsync(r, ctx); var y = await gate.EvaluateAsync(other, ctx); var s =
        Decision.Strictest(x, y); if (s.IsRun) {|020:Effects.Send(r)|};
        """)]
    public Task CodeOfTheLibrary_IsReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("gate.Guard(r, ctx, pass => Effects.Send(r), ask => { }, notice => { });")]
    [InlineData(
        """
        var n = gate.Guard(r, ctx, run: _ => Effects.Delete(r.Id), hitl: _ => 0, stop: _ => 0);
        Console.WriteLine(n);
        """)]
    [InlineData(
        """
        ReasonCode reason = default; GatePipeline.For<Order>(null!).Gate(default, (o, g) => o.Amount > 3 ?
        g.Stop(reason) : g.Pass()).Build();
        """)]
    public Task CodeOfTheLibraryInMethod_IsNotReported(string code) => HostCode.LibraryMethod(code);

    [Theory]
    [InlineData("void M(Permit<Order> p) => Effects.SendWith(p);")]
    public Task CodeOfTheLibraryInMember_IsNotReported(string code) => HostCode.LibraryMember(code);

    [Theory]
    [InlineData(
        """
        class Limit(ReasonCode reason) : IGate<Order> { public Layer Layer => default; public GateReach Reach =>
        default; public ValueTask<GateResult> EvaluateAsync(Order r, GateContext gate, CancellationToken ct) =>
        r.Amount > 3 ? gate.Stop(reason) : gate.Pass(); }
        """)]
    public Task CodeOfTheLibraryInType_IsNotReported(string code) => HostCode.LibraryType(code);
}

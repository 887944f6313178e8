namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("var d = await gate.EvaluateTaskAsync(r); if (d.IsStop) return; await {|020:Effects.SendAsync(r)|};")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); await {|020:Effects.SendAsync(r)|}; (await t).ThrowIfNotRun();")]
    [InlineData("await Task.WhenAll({|020:Effects.SendAsync(r)|}, Work.DoAsync());")]
    [InlineData("await Task.Run(() => {|020:Effects.Send(r)|}); (await gate.EvaluateAsync(r)).ThrowIfNotRun();")]
    [InlineData(
        """
        await gate.EvaluateTaskAsync(r).ContinueWith(t => { if (!t.Result.IsStop) {|020:Effects.Send(r)|}; });
        """)]
    public Task AsynchronousCodeInAsyncMethod_IsReported(string code) => HostCode.AsyncMethod(code);

    [Theory]
    [InlineData("if ((await gate.EvaluateAsync(r)).IsRun) await Effects.SendAsync(r);")]
    [InlineData("if (await gate.EvaluateAsync(r) is { IsRun: true }) await Effects.SendAsync(r);")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); var d = await t; d.ThrowIfNotRun(); await Effects.SendAsync(r);")]
    [InlineData(
        """
        var d = await gate.EvaluateTaskAsync(r).WaitAsync(TimeSpan.FromSeconds(1)); if (!d.IsRun) return; await
        Effects.SendAsync(r);
        """)]
    [InlineData(
        """
        var d = gate.EvaluateTaskAsync(r).Result; if (d.IsRun) await Effects.SendAsync(r); await Task.Yield();
        """)]
    [InlineData(
        """
        var d = gate.EvaluateTaskAsync(r).GetAwaiter().GetResult(); if (!d.IsRun) return; await
        Effects.SendAsync(r);
        """)]
    [InlineData(
        """
        (await gate.EvaluateAsync(r)).ThrowIfNotRun(); await Task.WhenAll(Effects.SendAsync(r), Work.DoAsync());
        """)]
    [InlineData(
        """
        var ds = await Task.WhenAll(gate.EvaluateTaskAsync(r), gate.EvaluateTaskAsync(other)); if (ds[0].IsRun)
        Effects.Send(r);
        """)]
    [InlineData("(await gate.EvaluateAsync(r)).ThrowIfNotRun(); await Task.Run(() => Effects.Send(r));")]
    [InlineData("await gate.EvaluateTaskAsync(r).ContinueWith(t => { if (t.Result.IsRun) Effects.Send(r); });")]
    public Task AsynchronousCodeInAsyncMethod_IsNotReported(string code) => HostCode.AsyncMethod(code);
}

namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { return; } Effects.Send(r);
        """)]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { throw new
        InvalidOperationException(); } Effects.Send(r);
        """)]
    [InlineData(
        """
        Decision d; try { d = gate.Evaluate(r); } catch (TimeoutException) { return; } if (d.IsRun)
        Effects.Send(r);
        """)]
    [InlineData(
        """
        Decision? d = null; try { d = gate.Evaluate(r); } catch (TimeoutException) { } if (d is { IsRun: true })
        Effects.Send(r);
        """)]
    [InlineData(
        """
        bool ok = false; try { gate.Evaluate(r).ThrowIfNotRun(); ok = true; } catch (DecisionNotRunException) {
        ok = false; } if (ok) Effects.Send(r);
        """)]
    [InlineData("var d = gate.Evaluate(r); try { Work.Do(); } finally { if (d.IsRun) Effects.Send(r); }")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!d.IsRun) return; try { Work.Do(); } catch (Exception) { Effects.Send(r);
        }
        """)]
    [InlineData("var d = gate.Evaluate(r); if (!d.IsRun) return; try { Work.Do(); } finally { Effects.Send(r); }")]
    [InlineData("try { Work.Do(); } catch (Exception) when (gate.Evaluate(r).IsRun) { Effects.Send(r); }")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); Effects.Send(r); } catch (Exception e) { Log.Warn(e.Message); }
        """)]
    [InlineData("using (var s = new MemoryStream()) { if (!gate.Evaluate(r).IsRun) return; Effects.Send(r); }")]
    [InlineData("using var s = new MemoryStream(); gate.Evaluate(r).ThrowIfNotRun(); Effects.Send(r);")]
    [InlineData("lock (gate) { if (!gate.Evaluate(r).IsRun) return; } Effects.Send(r);")]
    [InlineData("checked { if (gate.Evaluate(r).IsRun) Effects.Send(r); }")]
    [InlineData("""if (!gate.Evaluate(r).IsRun) Environment.FailFast("no"); Effects.Send(r);""")]
    [InlineData("if (!gate.Evaluate(r).IsRun) Environment.Exit(1); Effects.Send(r);")]
    public Task ExceptionOrScope_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("try { gate.Evaluate(r).ThrowIfNotRun(); } catch (TimeoutException) { } {|020:Effects.Send(r)|};")]
    [InlineData(
        """
        try { {|020:Effects.Send(r)|}; gate.Evaluate(r).ThrowIfNotRun(); } catch (DecisionNotRunException) { }
        """)]
    [InlineData("try { if (!gate.Evaluate(r).IsRun) return; Work.Do(); } finally { {|020:Effects.Send(r)|}; }")]
    [InlineData(
        """
        try { gate.Evaluate(r).ThrowIfNotRun(); } catch (Exception) when ({|020:Effects.Delete(r.Id)|} > 0) {
        throw; }
        """)]
    [InlineData("lock (gate) { if (gate.Evaluate(r).IsStop) return; } {|020:Effects.Send(r)|};")]
    public Task ExceptionOrScope_IsReported(string code) => HostCode.Method(code);
}

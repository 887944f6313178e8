using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Bodies;

/// <summary>Locals that are examined, whatever path is taken.</summary>
public sealed class ExaminedLocalTests
{
    [Theory]
    [InlineData("Decision d; if (flag) d = gate.Evaluate(r); else d = gate.Evaluate(other); d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (flag) d.ThrowIfNotRun(); else if (!d.IsRun) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); while ({|027:!d.IsRun|}) d = gate.Evaluate(new Request(r.Id + \"a\"));")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); var e = flag ? d : gate.Evaluate(other); e.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); Action go = () => d.ThrowIfNotRun(); if (flag) return; go();")]
    [InlineData("var d = gate.Evaluate(r); void Go() { d.ThrowIfNotRun(); } if (flag) return; Go();")]
    [InlineData("var d = gate.Evaluate(r); d.ThrowIfNotRun(); if (flag) return; d.ThrowIfNotRun();")]
    [InlineData(
        """
        Decision? d = null; foreach (var x in new[] { r, other }) { d = gate.Evaluate(x); if (!d.IsRun) return; }
            Work.Do();
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); for (;;) { if ({|027:d.IsRun|}) break; d = gate.Evaluate(new Request(r.Id + "a")); }
        """)]
    [InlineData(
        """
        var d = gate.Evaluate(r); if (!flag || d.IsRun) { d.ThrowIfNotRun(); } else { throw new
            TimeoutException(d.ToString()); }
        """)]
    public Task ExaminedLocal_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var v = gate.Quick(r); v = gate.Quick(other); if (v != Verdict.Run) return; Work.Do();")]
    [InlineData(
        """
        var v = gate.Evaluate(r).Verdict; if (flag) return; if (v != Verdict.Run) throw new TimeoutException();
        """)]
    [InlineData("var t = gate.EvaluateTaskAsync(r); if (flag) return; t.Result.ThrowIfNotRun();")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t = gate.EvaluateTaskAsync(other); t.Result.ThrowIfNotRun();")]
    public Task VerdictInALocal_IsNotFollowed(string body) => HostCode.Method(body);
}

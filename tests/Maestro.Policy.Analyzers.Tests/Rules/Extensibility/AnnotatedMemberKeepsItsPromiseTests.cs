namespace Maestro.Policy.Analyzers.Tests.Rules.Extensibility;

public sealed partial class AnnotatedMemberKeepsItsPromiseTests
{
    [Theory]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision {|091:d|}, Request r) =>
        Log.Info(r.Id); }
        """)]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision {|091:d|}, Request r) =>
        Log.Info("{0}", d); }
        """)]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision {|091:d|}) => throw new
        NotImplementedException(); }
        """)]
    [InlineData("""static class C { public static void {|091:M|}([EnsuresRun] Decision d) { Log.Info("{0}", d); } }""")]
    [InlineData(
        """
        static class C { public static void {|091:M|}([EnsuresRun] Decision d, bool f) { if (f)
        d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        static class C { public static void {|091:M|}([EnsuresRun] Decision d) { try { d.ThrowIfNotRun(); }
        catch (Exception) { } } }
        """)]
    [InlineData(
        """
        static class C { [EnsuresRun] public static void {|091:M|}(this Decision d) { Log.Info("{0}", d); } }
        """)]
    [InlineData("static class C { public static bool {|091:M|}([RunWhen(true)] Decision d, bool f) => d.IsRun || f; }")]
    [InlineData("static class C { public static bool {|091:M|}([RunWhen(true)] Decision d) => !d.IsRun; }")]
    [InlineData(
        """
        static class C { public static bool {|091:M|}([RunWhen(true)] Decision d) { Log.Info("{0}", d); return
        true; } }
        """)]
    public Task AnnotationInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision d, Request r) => d.ThrowIfNotRun(); }
        """)]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision d, IHitlQueue q, Request r) =>
        q.Enqueue(d, r); }
        """)]
    [InlineData(
        """
        static class C { public static void M([HandlesDecision] Decision d) { switch (d.Verdict) { case
        Verdict.Run: Work.Do(); break; case Verdict.Hitl: break; default: throw new Exception(); } } }
        """)]
    [InlineData("abstract class I { public abstract void M([HandlesDecision] Decision d); }")]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d, bool f) { if (f) throw new Exception();
        d.ThrowIfNotRun(); } }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) { if (!d.IsRun) throw new
        DecisionNotRunException(); } }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) { if (d is not { IsRun: true }) throw new
        DecisionNotRunException(); } }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) { _ = d.Permit ?? throw new
        DecisionNotRunException(); } }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) => _ = d.TryGetPermit(out var p) ? p :
        throw new DecisionNotRunException(); }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) { switch (d.Verdict) { case Verdict.Run:
        return; default: throw new DecisionNotRunException(); } } }
        """)]
    [InlineData(
        """
        static class C { public static Decision M([EnsuresRun] Decision d) => d.IsRun ? d : throw new
        DecisionNotRunException(); }
        """)]
    [InlineData("static class C { public static Decision M([EnsuresRun] Decision d) => d.EnsureRun(); }")]
    [InlineData(
        """
        static class C { public static RunPermit M([EnsuresRun] Decision d) => d.Permit ?? throw new
        DecisionNotRunException(); }
        """)]
    [InlineData(
        """
        static class C { public static void M([EnsuresRun] Decision d) { try { d.ThrowIfNotRun(); } catch
        (Exception e) { Log.Warn(e.Message); throw; } } }
        """)]
    [InlineData(
        """
        [MustHandle] class R { [OutcomeTest(Verdict.Run)] public bool Ok => true; [EnsuresRun] public void
        Must() { if (!Ok) throw new Exception(); } }
        """)]
    [InlineData(
        """
        [MustHandle] class R { [OutcomeTest(Verdict.Run)] public bool Ok => true; [RunWhen(true)] public bool
        Try() => Ok; }
        """)]
    [InlineData("static class C { public static bool M([RunWhen(true)] Decision d) => d.IsRun; }")]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d) => d.Verdict == Verdict.Run &&
        !d.IsSealed; }
        """)]
    [InlineData("static class C { public static bool M([RunWhen(true)] Decision d, bool f) => d.IsRun && f; }")]
    [InlineData("static class C { public static bool M([RunWhen(false)] Decision d) => !d.IsRun; }")]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(false)] Decision d) { if (d.IsRun) return false; return
        true; } }
        """)]
    [InlineData("static class C { public static bool M([RunWhen(true)] Decision? d) => d?.IsRun ?? false; }")]
    [InlineData("static class C { public static bool M([RunWhen(true)] Decision? d) => d is { IsRun: true }; }")]
    [InlineData("static class C { public static bool M([RunWhen(true)] Decision? d) => d?.IsRun == true; }")]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d) { bool ok = d.IsRun; return ok; } }
        """)]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d) { switch (d.Verdict) { case
        Verdict.Run: return true; default: return false; } } }
        """)]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d) => d.Verdict switch { Verdict.Run =>
        true, _ => false }; }
        """)]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d, out RunPermit? p) =>
        d.TryGetPermit(out p); }
        """)]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d, out RunPermit? p) { p = d.Permit;
        return p is not null; } }
        """)]
    [InlineData(
        """
        static class C { public static bool M([RunWhen(true)] Decision d) { try { d.ThrowIfNotRun(); return
        true; } catch (DecisionNotRunException) { return false; } } }
        """)]
    [InlineData(
        """
        static class C { public static async Task M([EnsuresRun] Decision d) { await Task.Yield();
        d.ThrowIfNotRun(); } }
        """)]
    public Task AnnotationInType_IsNotReported(string code) => HostCode.Type(code);
}

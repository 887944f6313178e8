namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed partial class PermitIsUsedOnceTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); if (d.IsRun) Effects.SendWith(d.Permit, r);")]
    [InlineData("var d = gate.Evaluate(r); if (!d.TryGetPermit(out var p)) return; Effects.SendWith(p, r);")]
    public Task Permit_IsNotReported(string code) => HostCode.Method(code);

    [Theory]
    [InlineData("RunPermit? _p; void M(Decision d) { d.TryGetPermit(out {|046:_p|}); }")]
    [InlineData("RunPermit? P { get; set; } void M(Decision d) { if (d.TryGetPermit(out var p)) {|046:P = p|}; }")]
    [InlineData("static RunPermit? _p; void M(Decision d) { {|046:_p = d.Permit|}; }")]
    [InlineData("RunPermit? _p; void M(Decision d) { {|046:_p ??= d.Permit|}; }")]
    [InlineData("RunPermit?[] _p = new RunPermit?[1]; void M(Decision d) { {|046:_p[0] = d.Permit|}; }")]
    [InlineData(
        """
        readonly List<RunPermit> _p = []; void M(Decision d) { if (d.TryGetPermit(out var p)) {|046:_p.Add(p)|};
        }
        """)]
    [InlineData(
        """
        readonly Dictionary<string, RunPermit> _p = []; void M(Decision d) { if (d.TryGetPermit(out var p))
        {|046:_p["x"] = p|}; }
        """)]
    [InlineData(
        """
        readonly Dictionary<string, RunPermit> _p = []; void M(Decision d) { if (d.TryGetPermit(out var p))
        {|046:_p.TryAdd("x", p)|}; }
        """)]
    [InlineData(
        """
        readonly System.Collections.Concurrent.ConcurrentQueue<RunPermit> _p = new(); void M(Decision d) { if
        (d.TryGetPermit(out var p)) {|046:_p.Enqueue(p)|}; }
        """)]
    [InlineData(
        """
        readonly System.Collections.Concurrent.ConcurrentBag<RunPermit> _p = new(); void M(Decision d) {
        d.Switch(p => {|046:_p.Add(p)|}, _ => { }, _ => { }); }
        """)]
    [InlineData("readonly AsyncLocal<RunPermit?> _p = new(); void M(Decision d) { {|046:_p.Value = d.Permit|}; }")]
    [InlineData(
        """
        void M(Decision d, IEnumerable<Request> rs) { if (!d.TryGetPermit(out var p)) return; foreach (var r in
        rs) Effects.SendWith({|046:p|}, r); }
        """)]
    [InlineData(
        """
        void M(RunPermit p, IEnumerable<Request> rs) { foreach (var r in rs) Effects.SendWith({|046:p|}, r); }
        """)]
    [InlineData(
        """
        void M(Decision d, IEnumerable<Request> rs) { d.Switch(p => { foreach (var r in rs)
        Effects.SendWith({|046:p|}, r); }, _ => { }, _ => { }); }
        """)]
    [InlineData(
        """
        Action? _later; void M(Decision d, Request r) { if (d.TryGetPermit(out var p)) {|046:_later = () =>
        Effects.SendWith(p, r)|}; }
        """)]
    public Task PermitInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        class C { RunPermit _p; public C(RunPermit p) { {|046:_p = p|}; } void M(Request r) =>
        Effects.SendWith(_p, r); }
        """)]
    [InlineData(
        """
        class C(RunPermit p) { readonly RunPermit _p = {|046:p|}; void M(Request r) => Effects.SendWith(_p, r);
        }
        """)]
    public Task PermitInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        record Job(RunPermit P, Request R); class C { void M(Decision d, Request r) { if (d.TryGetPermit(out var
        p)) Go(new Job(p, r)); } void Go(Job j) => Effects.SendWith(j.P, j.R); }
        """)]
    [InlineData(
        """
        class Job { public RunPermit? P; } class C { void M(Decision d) { if (d.TryGetPermit(out var p)) Go(new
        Job { P = p }); } void Go(Job j) => Work.Id(j); }
        """)]
    [InlineData(
        """
        class C { void M(Decision d, Request r) { d.Switch(p => Later(q => Effects.SendWith(q, r)), _ => { }, _ =>
        { }); } void Later(Action<RunPermit> spend) => Work.Id(spend); }
        """)]
    [InlineData(
        """
        class C { Action<RunPermit, Request>? _spend; void M() { _spend = (p, r) => Effects.SendWith(p, r); } }
        """)]
    public Task PermitInType_IsNotReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        void M(Gate g, IEnumerable<Request> rs) { foreach (var r in rs) { if (g.Evaluate(r).TryGetPermit(out var
        p)) Effects.SendWith(p, r); } }
        """)]
    [InlineData(
        """
        void M(Decision d, Request r) { if (!d.TryGetPermit(out var p)) return; Task.Run(() =>
        Effects.SendWith(p, r)); }
        """)]
    [InlineData(
        """
        void M(Decision d, Request r) { if (!d.TryGetPermit(out var p)) return; for (int i = 0; i < 3; i++) {
        try { Effects.SendWith(p, r); return; } catch (IOException) { } } }
        """)]
    [InlineData(
        """
        void M(Decision d, Request r) { if (d.TryGetPermit(out var p)) { var q = p; Effects.SendWith(q, r); } }
        """)]
    [InlineData("RunPermit? M(Decision d) => d.Permit;")]
    [InlineData("(RunPermit?, Request) M(Decision d, Request r) => (d.Permit, r);")]
    [InlineData(
        """
        void M(IEnumerable<Request> rs) { foreach (var r in rs) { Spend({|045:RunPermit.Current!|});
        void Spend(RunPermit p) { Effects.SendWith(p, r); } } }
        """)]
    public Task PermitInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("Permit<Order>? _p; void M(Decision<Order> d) { if (d.TryGetPermit(out var p)) {|046:_p = p|}; }")]
    public Task CodeOfTheLibraryInMember_IsReported(string code) => HostCode.LibraryMember(code);
}

using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class KeptDecisionIsLookedAtTests
{
    [Theory]
    [InlineData("Decision? {|005:_a|}; void M(C? other, Gate g, Request r) { other?._a = g.Evaluate(r); }")]
    [InlineData("Decision? {|005:_a|}; Action M(Gate g, Request r) => () => _a = g.Evaluate(r);")]
    [InlineData("Decision? {|005:_a|}; Decision? P { set => _a = value; }")]
    [InlineData("Decision[] {|005:_a|} = [Gate.Default.Evaluate(new(\"x\"))];")]
    [InlineData("Task<Decision> {|005:_a|} = Gate.Default.EvaluateTaskAsync(new(\"x\"));")]
    [InlineData("Verdict {|005:_a|} = Gate.Default.Quick(new(\"x\"));")]
    [InlineData(
        "readonly Dictionary<int, Decision> {|005:_a|} = []; void M(Gate g, Request r) { _a[1] = g.Evaluate(r); }")]
    [InlineData("Decision? {|005:_a|}; void M(Gate g, Request r) { (_a, _) = (g.Evaluate(r), 1); }")]
    public Task WrittenMember_IsReported(string members) =>
        Verify.Stub($"class C {{ {members} }}");

    [Theory]
    [InlineData("Decision? _a; void M(Gate g, Request r) => g.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("List<Decision> _a = new(); void M(Gate g, Request r) => g.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("List<Decision> _a = [Gate.Default.Evaluate(new(\"x\"))];")]
    [InlineData("Decision? A { get; set; } = Gate.Default.Evaluate(new(\"x\"));")]
    [InlineData("const Verdict Default = Verdict.Stop; void M(Gate g, Request r) => g.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("Decision this[int i] { set => Work.Do(); } void M(Gate g, Request r) => this[0] = g.Evaluate(r);")]
    [InlineData("Decision? _a; Decision M(Gate g, Request r) { return _a = g.Evaluate(r); }")]
    [InlineData("Decision? _a; void M(Gate g, Request r) => Work.Id((_a = g.Evaluate(r)).IsRun);")]
    [InlineData("Decision? _a; public Decision? B; void M(Gate g, Request r) { _a = g.Evaluate(r); B = _a; }")]
    [InlineData("Decision? _a; public Decision? B; void M(Gate g, Request r) { _a = g.Evaluate(r); B ??= _a; }")]
    [InlineData(
        "Decision? _a; public Decision? B; void M(Gate g, Request r) { _a = g.Evaluate(r); (B, _) = (_a, 1); }")]
    [InlineData("Decision? _a; Decision M(Gate g, Request r) { return _a ??= g.Evaluate(r); }")]
    [InlineData(
        "Decision? _a; void M(Gate g, Request r) { _a = g.Evaluate(r); Take(ref _a); } void Take(ref Decision? d) { }")]
    [InlineData(
        "Decision? _a; void M(Gate g, Request r) { _a = g.Evaluate(r); } class D { bool M(C c) => c._a!.IsRun; }")]
    [InlineData(
        """
        public Decision? A; internal Decision? B { get; set; } void M(Gate g, Request r) { A = g.Evaluate(r); B
            = A; }
        """)]
    [InlineData("int _n; void M(Gate g, Request r) { _n = 1; g.Evaluate(r).ThrowIfNotRun(); }")]
    public Task OtherMember_IsNotReported(string members) =>
        Verify.Stub($"class C {{ {members} }}");

    [Theory]
    [InlineData("class C<T> { Decision? {|005:_a|}; void M(Gate g, Request r) { _a = g.Evaluate(r); } }")]
    [InlineData(
        """
        class C<T> { Decision? _a; void M(Gate g, Request r) { _a = g.Evaluate(r); }
            bool N(C<int> o) => o._a!.IsRun; }
        """)]
    public Task MemberOfGenericType_IsFollowedInAllOfThem(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("var {|005:ds|} = new List<Decision>(); ds.Add(gate.Evaluate(r));")]
    [InlineData("var {|005:ds|} = new List<Decision>(); ds.Add(gate.Evaluate(r)); Work.Count = ds.Count;")]
    [InlineData("List<Decision> {|005:ds|} = []; ds.Add(gate.Evaluate(r));")]
    [InlineData("List<Decision> {|005:ds|} = new(4); ds.Insert(0, gate.Evaluate(r));")]
    [InlineData("var {|005:ds|} = new Dictionary<int, Decision>(); ds[1] = gate.Evaluate(r);")]
    public Task FilledLocal_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("var ds = new List<Decision>(); Work.Do();")]
    [InlineData("var ds = new List<Decision>(); Work.Count = ds.Count;")]
    [InlineData("var ds = new List<Decision>(); ds.Add(gate.Evaluate(r)); ds.ForEach(d => d.ThrowIfNotRun());")]
    [InlineData("var ds = new List<Decision>(); ds.Add(gate.Evaluate(r)); Work.Count = ds.Capacity;")]
    [InlineData("var xs = new List<Request>(); xs.Add(r); gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("var ds = Work.Id<List<Decision>>(null!); ds.Add(gate.Evaluate(r));")]
    [InlineData("List<Decision> ds = [gate.Evaluate(r)]; ds.Add(gate.Evaluate(r)); Work.Do();")]
    public Task OtherLocal_IsNotReported(string body) => Verify.StubBody(body);
}

using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class KeptDecisionIsLookedAtTests
{
    [Theory]
    [InlineData(
        """
        class C { private readonly List<Decision> _a = new();
            void M(IGate gate, Request r) { _a.Add(gate.Evaluate(r)); }
            public IReadOnlyList<Decision> All => _a; }
        """)]
    [InlineData(
        """
        class C { private Decision? _a; void M(IGate gate, Request r) { _a = gate.Evaluate(r); }
            public void Clear() => _a = null;
            public override string ToString() => _a?.IsRun == true ? "run" : ""; }
        """)]
    [InlineData(
        """
        class Outer { private Decision? _a; class Inner { public bool M(Outer o) => o._a!.IsRun; }
            public void M(IGate gate, Request r) => _a = gate.Evaluate(r); }
        """)]
    [InlineData(
        """
        class C { private readonly Dictionary<string, Decision> _c = new();
            Decision M(IGate gate, Request r) { if (!_c.TryGetValue(r.Id, out var d)) {
            d = gate.Evaluate(r); _c[r.Id] = d; } return d; } }
        """)]
    [InlineData(
        """
        class C { private readonly Dictionary<string, Decision> _c = new();
            bool M(IGate gate, Request r) { if (_c.TryGetValue(r.Id, out var d)) return d.IsRun;
            d = gate.Evaluate(r); _c.Add(r.Id, d); return d.IsRun; } }
        """)]
    [InlineData(
        """
        class C { private Decision? _d; Decision M(IGate gate, Request r) => _d ??= gate.Evaluate(r); }
        """)]
    [InlineData(
        """
        class C { private Decision? _d; bool M(IGate gate, Request r) { _d ??= gate.Evaluate(r);
            return _d.IsRun; } }
        """)]
    [InlineData(
        """
        class C { private Lazy<Decision>? _d;
            bool M(IGate gate, Request r) { _d ??= new(() => gate.Evaluate(r)); return _d.Value.IsRun; } }
        """)]
    [InlineData(
        """
        class C { readonly Decision[] _ring = new Decision[8]; int _i;
            void M(IGate gate, Request r) { _ring[_i++ % 8] = gate.Evaluate(r); }
            public IEnumerable<Decision> Recent() => _ring; }
        """)]
    public Task ExaminedMemberInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}

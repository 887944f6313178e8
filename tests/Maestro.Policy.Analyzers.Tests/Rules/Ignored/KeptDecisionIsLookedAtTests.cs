using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed partial class KeptDecisionIsLookedAtTests
{
    [Theory]
    [InlineData(
        """
        class C { async Task M(Gate gate, IEnumerable<Request> rs) { var {|005:tasks|}
            = new List<Task<Decision>>(); foreach (var r in rs) tasks.Add(gate.EvaluateTaskAsync(r));
            await Task.Yield(); } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:_a|}; void M(IGate gate, Request r) { _a = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:_a|};
            void M(IGate gate, Request r) { this._a = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private static Decision? {|005:s_a|};
            static void M(IGate gate, Request r) { s_a = gate.Evaluate(r); C.s_a = null; } }
        """)]
    [InlineData(
        """
        class C { private readonly Decision {|005:_a|};
            public C(IGate gate, Request r) { _a = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private readonly Decision {|005:_a|};
            public C(IGate gate, Request r) => _a = gate.Evaluate(r); }
        """)]
    [InlineData("class C { private readonly Decision {|005:_a|} = Gate.Default.Evaluate(new Request(\"x\")); }")]
    [InlineData(
        """
        class C { private readonly List<Decision> {|005:_a|} = [];
            void M(IGate gate, Request r) { _a.Add(gate.Evaluate(r)); } }
        """)]
    [InlineData(
        """
        class C { private readonly List<Decision> {|005:_a|} = new();
            void M(IGate gate, Request r) { _a.Insert(0, gate.Evaluate(r)); } }
        """)]
    [InlineData(
        """
        class C { private readonly HashSet<Decision> {|005:_a|} = new();
            void M(IGate gate, Request r) => _a.Add(gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { private readonly Stack<Decision> {|005:_a|} = new();
            void M(IGate gate, Request r) => _a.Push(gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { private readonly System.Collections.Concurrent.ConcurrentBag<Decision> {|005:_a|} = [];
            void M(IGate gate, Request r) => _a.Add(gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { private readonly System.Collections.Concurrent.ConcurrentDictionary<string,
            Decision> {|005:_a|} = new(); void M(IGate gate, Request r) => _a.TryAdd(r.Id,
            gate.Evaluate(r)); }
        """)]
    [InlineData(
        """
        class C { private readonly System.Collections.Concurrent.ConcurrentQueue<Decision> {|005:_a|}
            = new(); void M(IGate gate, Request r) { _a.Enqueue(gate.Evaluate(r)); } }
        """)]
    [InlineData(
        """
        class C { private readonly LinkedList<Decision> {|005:_a|} = new();
            void M(IGate gate, Request r) { _a.AddLast(gate.Evaluate(r)); } }
        """)]
    [InlineData(
        """
        class C { private readonly Decision[] {|005:_a|} = new Decision[3];
            void M(IGate gate, Request r) { _a[0] = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private Verdict {|005:_v|};
            void M(IGate gate, Request r) { _v = gate.Evaluate(r).Verdict; } }
        """)]
    [InlineData(
        """
        class C { private (Decision, int) {|005:_t|};
            void M(Gate gate, Request r) { _t = gate.EvaluateWithCost(r); } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:Last|} { get; set; }
            void M(IGate gate, Request r) { Last = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private static Decision? {|005:Last|} { get; set; }
            static void M(IGate gate, Request r) { Last = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:_a|};
            void M(Gate gate, Request r) { if (gate.TryEvaluate(r, out _a)) Work.Do(); } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:_a|};
            void M(Gate gate, Request r) { (_a, var c) = gate.EvaluateWithCost(r); Work.Count = c; } }
        """)]
    [InlineData(
        """
        class C { private Decision? {|005:_a|}; void M(Gate gate, Request r) { _a ??= gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        struct S { private Decision? {|005:_a|};
            public void M(IGate gate, Request r) => _a = gate.Evaluate(r); }
        """)]
    [InlineData(
        """
        record R(int X) { private Decision? {|005:_a|};
            public void M(IGate gate, Request r) => _a = gate.Evaluate(r); }
        """)]
    [InlineData(
        """
        class Outer { class Inner { private Decision? {|005:_a|};
            public void M(IGate gate, Request r) => _a = gate.Evaluate(r); } }
        """)]
    [InlineData(
        """
        partial class P { private Decision? {|005:_a|}; }
            partial class P { void M(IGate gate, Request r) => _a = gate.Evaluate(r); }
        """)]
    [InlineData(
        """
        class C { private Task<Decision>? {|005:_a|};
            void M(Gate gate, Request r) { _a = gate.EvaluateTaskAsync(r); } }
        """)]
    [InlineData(
        """
        class C { private Lazy<Decision> {|005:_a|} = null!;
            void M(Gate gate, Request r) { _a = new(() => gate.Evaluate(r)); } }
        """)]
    public Task UnexaminedMemberInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C(GatePipeline<string> p) { private Decision<string> {|005:_d|};
            async Task M(RunContext run) => _d = await p.EvaluateAsync("x", run); }
        """)]
    [InlineData(
        """
        class C(GatePipeline<string> p) { private readonly List<Decision<string>> {|005:_d|} = [];
            async Task M(RunContext run) => _d.Add(await p.EvaluateAsync("x", run)); }
        """)]
    public Task UnexaminedMemberOfPipelineInAnyMember_IsReported(string code) => Verify.Host(code);
}

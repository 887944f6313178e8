using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed class DecisionIsNotAssignedToDiscardTests
{
    [Theory]
    [InlineData("{|002:_ = gate.Evaluate(r)|};")]
    [InlineData("{|002:_ = gate.Evaluate(r)!|};")]
    [InlineData("{|002:_ = (gate.Evaluate(r))|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = !gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).Verdict|};")]
    [InlineData("{|002:_ = gate.Evaluate(r) is { IsRun: true }|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).Verdict == Verdict.Run|};")]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d|};")]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d.IsRun|};")]
    [InlineData("{|002:_ = gate.EvaluateAll([r])|};")]
    [InlineData("{|002:_ = gate.EvaluateWithCost(r)|};")]
    [InlineData("{|002:_ = gate.EvaluateWithCost(r).decision|};")]
    [InlineData("{|002:_ = gate.EvaluateStream([r])|};")]
    [InlineData("{|002:_ = gate.Quick(r)|};")]
    [InlineData("{|002:_ = gate.EvaluateValue(r)|}; {|002:_ = gate.EvaluateUnion(r)|};")]
    [InlineData("var ({|002:_|}, _) = gate.EvaluateWithCost(r);")]
    [InlineData("({|002:_|}, var cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("({|002:_|}, _) = gate.EvaluateWithCost(r);")]
    [InlineData("foreach (var ({|002:_|}, cost) in rs.Select(gate.EvaluateWithCost)) Work.Count += cost;")]
    [InlineData("await foreach (var {|002:_|} in gate.EvaluateStream(rs)) Work.Do();")]
    [InlineData("foreach (Decision {|002:_|} in gate.EvaluateAll(rs)) Work.Do();")]
    [InlineData("gate.TryEvaluate(r, {|002:out _|});")]
    [InlineData("if (!gate.TryEvaluate(r, {|002:out var _|})) return; Work.Do();")]
    [InlineData("({|002:_|}, var x) = (gate.Evaluate(r), 1); Work.Count = x;")]
    [InlineData("var ({|002:_|}, x) = (gate.Evaluate(r), 1); Work.Count = x;")]
    [InlineData("(int x, {|002:_|}) = (1, gate.Evaluate(r)); Work.Count = x;")]
    [InlineData("{|002:_ = (gate.Evaluate(r), 1)|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun ? 1 : 0|};")]
    [InlineData("{|002:_ = (await gate.EvaluateAsync(r)).IsRun|};")]
    [InlineData("{|002:_ = await gate.EvaluateAsync(r).ConfigureAwait(false)|};")]
    [InlineData("{|002:_ = gate.EvaluateTaskAsync(r).Result|};")]
    [InlineData("{|002:_ = gate.EvaluateTaskAsync(r).GetAwaiter().GetResult()|};")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); {|002:_ = await t|};")]
    public Task DiscardedDecision_IsReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { Action M(IGate gate, Request r) => () => {|002:_ = gate.Evaluate(r)|}; }")]
    [InlineData("class C { void M(IGate gate, Request r) => {|002:_ = gate.Evaluate(r)|}; }")]
    [InlineData("class C { void M(IGate? gate, Request r) { {|002:_ = gate?.Evaluate(r)|}; } }")]
    [InlineData(
        """
        class C { void M(IGate a, IGate b, Request r) { {|002:_ = a.Evaluate(r).IsRun
            && b.Evaluate(r).IsRun|}; } }
        """)]
    public Task DiscardedDecisionInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("{|002:_ = await pipeline.EvaluateAsync(\"x\", run)|};")]
    public Task DiscardedDecisionOfPipeline_IsReported(string body) => Verify.HostBody(body);

    [Theory]
    [InlineData(
        """
        foreach (var (d, cost) in rs.Select(gate.EvaluateWithCost)) { d.ThrowIfNotRun();
            Work.Count += cost; }
        """)]
    [InlineData("var t = gate.EvaluateTaskAsync(r); (await t).ThrowIfNotRun();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); _ = d.IsRun ? Work.Id(1) : throw new DecisionNotRunException(); Work.Do();
        """)]
    [InlineData("_ = gate.Evaluate(r).EnsureRun(); Work.Do();")]
    [InlineData("if (!gate.Evaluate(r).TryGetPermit(out _)) return; Work.Do();")]
    public Task DecisionInUse_IsNotReported(string body) => Verify.StubBody(body);

    [Theory]
    [InlineData("class C { bool M(IGate gate, Request r) => gate.Evaluate(r).TryGetPermit(out _); }")]
    public Task DecisionInUseInAnyMember_IsNotReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("{|002:_ = h.Decision|};")]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d|}; d.ThrowIfNotRun();")]
    [InlineData("gate.TryEvaluate(r, {|002:out Decision _|});")]
    [InlineData("Decision {|002:_|} = gate.Evaluate(r);")]
    [InlineData("var {|002:_|} = gate.EvaluateTaskAsync(r);")]
    public Task DiscardOfAnyKind_IsReported(string body) => Holder(body);

    [Theory]
    [InlineData("Decision _ = gate.Evaluate(r); if (!_.IsRun) return; Work.Do();")]
    [InlineData("if (all.TryGetValue(1, out _)) Work.Do(); gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("if (int.TryParse(\"1\", out _)) gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); _ = d.Verdict; d.ThrowIfNotRun();")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); _ = t.Result; t.Result.ThrowIfNotRun();")]
    [InlineData("var n = 1; _ = n; gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("_ = r.Id; gate.Evaluate(r).ThrowIfNotRun();")]
    [InlineData("var d = h.Decision; d.ThrowIfNotRun();")]
    public Task DiscardOfSomethingElse_IsNotReported(string body) => Holder(body);

    [Theory]
    [InlineData("_ = gate.Evaluate(r);")]
    [InlineData("_ = h.Decision;")]
    [InlineData("Decision _ = gate.Evaluate(r);")]
    [InlineData("foreach (var _ in gate.EvaluateAll([r])) Work.Do();")]
    [InlineData("gate.TryEvaluate(r, out _);")]
    [InlineData("var d = gate.Evaluate(r); _ = d;")]
    [InlineData("(_, var n) = gate.EvaluateWithCost(r); Work.Count = n;")]
    [InlineData("_ = gate.EvaluateTaskAsync(r);")]
    public Task AllowedDiscard_IsNotReported(string body) => HostCode.WithOptions(
        "maestro.allow_discard=true",
        $"record H(Decision Decision); class C {{ void M(Gate gate, Request r, H h) {{ {body} }} }}");

    private static Task Holder(string body) => HostCode.Type(
        $$"""
        record H(Decision Decision);
        class C { void M(Gate gate, Request r, H h, Dictionary<int, Decision> all) { {{body}} } }
        """);
}

using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>What becomes of the result of a test.</summary>
public sealed class TestOfDecisionTests
{
    [Theory]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = !gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun && flag|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun == true|};")]
    [InlineData("{|002:_ = gate.Find(r.Id)?.IsRun ?? false|};")]
    [InlineData("{|002:_ = gate.Find(r.Id)?.IsRun|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).IsRun ? 1 : 2|};")]
    [InlineData("{|002:_ = (object)gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = true == gate.Evaluate(r).IsRun|};")]
    [InlineData("{|002:_ = false != gate.Evaluate(r).IsRun|};")]
    [InlineData("var {|016:x|} = gate.Evaluate(r).IsStop;")]
    [InlineData("bool? {|016:x|} = gate.Evaluate(r).IsStop;")]
    [InlineData("var {|016:x|} = !gate.Evaluate(r).IsStop;")]
    [InlineData("var {|016:x|} = gate.Evaluate(r).IsStop && flag;")]
    [InlineData("var {|016:x|} = gate.Evaluate(r).IsStop || !flag;")]
    [InlineData("var {|016:x|} = flag && gate.Evaluate(r).IsStop;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|} && r.Amount.Equals(3);")]
    [InlineData("var {|016:x|} = gate.Evaluate(r).IsStop == true;")]
    [InlineData("var {|016:x|} = true != gate.Evaluate(r).IsStop;")]
    [InlineData("var {|016:x|} = gate.Find(r.Id)?.IsStop ?? true;")]
    [InlineData("var {|016:x|} = gate.Evaluate(r).IsStop ? 1 : 2;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|} ? r.Amount : 2;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|} ? 1 : r.Amount;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|} == flag;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|} ^ flag;")]
    [InlineData("object {|016:x|} = gate.Evaluate(r).IsStop;")]
    [InlineData("var copy = flag; var {|016:x|} = gate.Evaluate(r).IsStop || copy;")]
    [InlineData("({|010:gate.Find(r.Id)?.IsStop|})?.ToString();")]
    [InlineData("var {|016:x|} = gate.Evaluate(r) is { IsRun: true };")]
    [InlineData("{|002:_ = gate.Evaluate(r) is { IsRun: true }|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).Verdict == Verdict.Run|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).Verdict switch { Verdict.Run => 1, _ => 2 }|};")]
    [InlineData("{|002:_ = gate.Evaluate(r).Verdict.Equals(Verdict.Run)|};")]
    [InlineData("{|002:_ = gate.Evaluate(r) switch { { IsRun: true } => 1, _ => 2 }|};")]
    [InlineData("{|002:_ = gate.Evaluate(r) switch { { IsRun: true } => (object)1, _ => 2 }|};")]
    public Task TestThatComesToNothing_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var x = flag ? {|010:gate.Evaluate(r).IsStop|} : flag; if (x) return; Work.Do();")]
    [InlineData("var x = flag ? true : {|010:gate.Evaluate(r).IsStop|}; if (x) return; Work.Do();")]
    [InlineData("Work.Count = ({|010:gate.Evaluate(r).IsStop|} ? 1 : 2) + 1;")]
    [InlineData("var x = {|010:gate.Evaluate(r).IsStop|}; if (x) return; Work.Do();")]
    [InlineData("Func<bool> x = () => {|010:gate.Evaluate(r).IsStop|}; if (x()) return; Work.Do();")]
    [InlineData("bool x; x = {|010:gate.Evaluate(r).IsStop|};")]
    [InlineData("flag = {|010:gate.Evaluate(r).IsStop|};")]
    public Task TestThatGoesElsewhere_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        sealed record W(bool B) { public static implicit operator W(bool b) => new(b); } void M(Gate gate, Request r) {
            W w = {|010:gate.Evaluate(r).IsStop|}; }
        """)]
    [InlineData(
        """
        sealed record W(bool B) { public static implicit operator W(bool b) => new(b); } void M(Gate gate, Request r) {
            _ = (W){|010:gate.Evaluate(r).IsStop|}; }
        """)]
    public Task TestAsHostsOwnType_IsJudged(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("if (gate.Evaluate(r) is var {|004:d|}) Work.Do();")]
    [InlineData("if (gate.Find(r.Id) is { } {|004:d|} && flag) Work.Do();")]
    [InlineData("if (gate.Find(r.Id) is Decision d) d.ThrowIfNotRun();")]
    [InlineData("if (gate.Evaluate(r) is { ReasonCode: var code } {|004:d|}) Log.Info(\"{0}\", code);")]
    [InlineData("if (gate.Evaluate(r) is { ReasonCode: var code }) Log.Info(\"{0}\", code);")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var {|006:v|} }) Log.Info(\"{0}\", v);")]
    [InlineData("if (gate.Evaluate(r) is { Verdict: var {|004:v|}, ReasonCode: var code }) Log.Info(\"{0}\", code);")]
    [InlineData("if (gate.Evaluate(r) is (var {|006:v|}, _)) Log.Info(\"{0}\", v);")]
    [InlineData("if (gate.Evaluate(r) is (var {|004:v|}, var code)) Log.Info(\"{0}\", code);")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is (_, var code)) Log.Info(\"{0}\", code);")]
    [InlineData("if ({|006:gate.Evaluate(r)|} is (_, _)) Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is { } and var {|004:d|}) Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is var {|004:d|} and { IsSealed: true }) Work.Do();")]
    [InlineData("if (gate.Quick(r) is var {|004:v|}) Work.Do();")]
    [InlineData("if (gate.Evaluate(r).Verdict is var {|006:v|}) Log.Info(\"{0}\", v);")]
    [InlineData("if (gate.EvaluateValue(r) is { Verdict: var {|004:v|} }) Work.Do();")]
    [InlineData("var x = gate.Evaluate(r) switch { var d => {|010:d.IsStop|} };")]
    [InlineData("var x = gate.Evaluate(r) switch { var {|004:d|} => r.Id };")]
    [InlineData("var x = gate.Find(r.Id) switch { Decision d => d.IsStop, _ => flag };")]
    [InlineData("var x = gate.Evaluate(r) switch { _ => flag };")]
    [InlineData("var x = gate.Evaluate(r) switch { { } d => d.IsStop };")]
    [InlineData("_ = gate.Evaluate(r) switch { var d => {|010:d.IsStop|} };")]
    [InlineData("if (gate.Find(r.Id) is not { } {|004:d|}) Work.Do();")]
    [InlineData("if (gate.Find(r.Id) is not { } d) return; d.ThrowIfNotRun();")]
    [InlineData("if (gate.Find(r.Id) is not Decision d) return; if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData("if (gate.Evaluate(r) is not (Verdict.Run, { } code)) return; Log.Info(\"{0}\", code);")]
    [InlineData("if (gate.Evaluate(r) is not { IsSealed: true }) Work.Do();")]
    public Task PatternThatStores_IsFollowed(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("if ((gate.Evaluate(r), flag) is ({ IsRun: true }, true)) Work.Do();")]
    [InlineData("Work.Count = (gate.Evaluate(r).Verdict, flag) switch { (Verdict.Run, true) => 1, _ => 2 };")]
    [InlineData("switch ((gate.Evaluate(r), flag)) { case ({ IsRun: true }, _): Work.Do(); break; }")]
    [InlineData("var x = (gate.Evaluate(r), flag); x.Item1.ThrowIfNotRun();")]
    [InlineData("Work.Id((gate.Evaluate(r), flag)).Item1.ThrowIfNotRun();")]
    public Task ValueInATuple_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("{|002:_ = (gate.Evaluate(r), flag)|};")]
    [InlineData("_ = (flag, (1, gate.Evaluate(r)));")]
    [InlineData("var ({|004:d|}, x) = (gate.Evaluate(r), flag);")]
    [InlineData("var ({|002:_|}, x) = (gate.Evaluate(r), flag);")]
    [InlineData("({|002:_|}, {|002:_|}) = (gate.Evaluate(r), gate.Evaluate(other));")]
    [InlineData("var (x, {|002:_|}) = (flag, gate.Evaluate(r));")]
    [InlineData("Log.Info(\"{0}\", {|001:gate.EvaluateWithCost(r)|}.cost);")]
    [InlineData("{|006:gate.EvaluateWithCost(r)|}.decision.ToString();")]
    [InlineData("var ({|004:d|}, cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("foreach (var (d, n) in new[] { (gate.Evaluate(r), 1) }) Work.Count = n;")]
    public Task DroppedTuple_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Decision d; {|004:d|} = gate.Evaluate(r);")]
    [InlineData("Decision? {|004:d|} = null; d ??= gate.Evaluate(r);")]
    [InlineData("Decision d, e; e = d = gate.Evaluate(r);")]
    [InlineData("Decision d, e; e = d = gate.Evaluate(r); d.ThrowIfNotRun();")]
    [InlineData("for (Decision {|004:d|} = gate.Evaluate(r); flag; d = gate.Evaluate(r)) Work.Do();")]
    [InlineData("var {|004:d|} = flag ? gate.Evaluate(r) : gate.Evaluate(other);")]
    [InlineData("var {|004:d|} = r.Amount switch { 1 => gate.Evaluate(r), _ => gate.Evaluate(other) };")]
    [InlineData("var {|004:d|} = gate.Find(r.Id) ?? gate.Evaluate(r);")]
    [InlineData("var {|004:ds|} = new[] { gate.Evaluate(r) };")]
    [InlineData("Decision[] {|004:ds|} = [gate.Evaluate(r)];")]
    [InlineData("List<Decision> {|004:ds|} = [gate.Evaluate(r), gate.Evaluate(other)];")]
    [InlineData("Decision[] ds = { gate.Evaluate(r) }; foreach (var {|004:d|} in ds) Work.Do();")]
    [InlineData("foreach (var {|004:d|} in new[] { gate.Evaluate(r) }) Work.Do();")]
    [InlineData("foreach (var {|006:d|} in gate.EvaluateAll([r])) Log.Info(\"{0}\", d);")]
    [InlineData("var s = $\"{{|006:gate.Evaluate(r)|}}\";")]
    [InlineData("var s = $\"{{|006:gate.Evaluate(r)|},3:G}\";")]
    [InlineData("Log.Info(\"{0}\", {|006:gate.Find(r.Id)|}?.Explanation?.Trim());")]
    [InlineData("var d = gate.Find(r.Id)?.EnsureRun();")]
    [InlineData("{|006:gate.Find(r.Id)|}?.Verdict.ToString();")]
    [InlineData("if ({|010:gate.Find(r.Id)?.Verdict == Verdict.Stop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.Find(r.Id)?.IsStop|} == true) return; Work.Do();")]
    [InlineData("params_(gate.Evaluate(r)); static void params_(params Decision[] ds) => ds[0].ThrowIfNotRun();")]
    public Task StoredDecision_IsFollowed(string body) => HostCode.Method(body);
}

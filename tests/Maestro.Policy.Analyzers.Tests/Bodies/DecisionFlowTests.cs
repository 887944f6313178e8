using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Bodies;

/// <summary>Where decisions come into being, and what becomes of them in locals.</summary>
public sealed class DecisionFlowTests
{
    [Theory]
    [InlineData("static void Get(out Decision d) => d = {|040:null!|}; void M() { Get(out var {|004:d|}); }")]
    [InlineData(
        """
        static void Get(out Decision d) => d = {|040:null!|}; void M() { Decision d; Get(out d); d.ThrowIfNotRun(); }
        """)]
    [InlineData("static void Get(out Decision d) => d = {|040:null!|}; void M() { Get({|002:out _|}); }")]
    [InlineData(
        """
        static void Get(out Decision d) => d = {|040:null!|}; Decision _kept = {|040:null!|}; Decision Kept => _kept;
            void M() { Get(out _kept); }
        """)]
    [InlineData(
        """
        static void Get(ref Decision d) => d = {|040:null!|}; void M(Decision e) { e.ThrowIfNotRun(); Decision d = e;
            Get(ref d); d.ThrowIfNotRun(); }
        """)]
    [InlineData("static void Get(out int d) => d = 1; void M(Gate gate) { Get(out var d); }")]
    [InlineData("static void Get(out List<Decision> d) => d = []; void M() { Get(out var d); }")]
    [InlineData("void M(Dictionary<string, Decision> all) { all.TryGetValue(\"a\", out var d); }")]
    [InlineData("void M(Dictionary<string, Decision> all) { all.Remove(\"a\", out var d); }")]
    [InlineData("void M(Queue<Decision> all) { all.TryDequeue(out var d); }")]
    [InlineData(
        """
        void M(System.Collections.Concurrent.ConcurrentDictionary<string, Decision> all) { all.TryRemove("a", out var
            d); }
        """)]
    public Task OutDecision_IsFollowed(string members) => HostCode.Member(members);

    [Theory]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); var two = gate.EvaluateTaskAsync(other); await Task.WhenAll(one, two);
            one.Result.ThrowIfNotRun(); two.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); var two = gate.EvaluateTaskAsync(other); {|001:await Task.WhenAll(one,
            two)|}; one.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); var two = gate.EvaluateTaskAsync(other); await Task.WhenAny(one, two);
            one.Result.ThrowIfNotRun(); two.Result.ThrowIfNotRun();
        """)]
    [InlineData("var one = gate.EvaluateTaskAsync(r); {|001:await Task.WhenAll(one)|};")]
    [InlineData("var one = gate.EvaluateTaskAsync(r); await Task.WhenAll([one]); one.Result.ThrowIfNotRun();")]
    [InlineData("var one = gate.EvaluateTaskAsync(r); await Task.WhenAll(new[] { one }); one.Result.ThrowIfNotRun();")]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); {|001:await Task.WhenAll(one, gate.EvaluateTaskAsync(other))|};
            one.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); var {|004:all|} = await Task.WhenAll(one); (await one).ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); {|001:await Task.WhenAll(one).ConfigureAwait(false)|}; (await
            one).ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var one = gate.EvaluateTaskAsync(r); one = gate.EvaluateTaskAsync(other); {|001:await Task.WhenAll(one)|};
        """)]
    [InlineData(
        """
        var all = new List<Task<Decision>>(); all.Add(gate.EvaluateTaskAsync(r)); {|001:await Task.WhenAll(all)|};
        """)]
    [InlineData(
        """
        var all = new List<Task<Decision>>(); all.Add(gate.EvaluateTaskAsync(r)); await Task.WhenAll(all); foreach (var
            t in all) t.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        var all = new List<Task<Decision>> { gate.EvaluateTaskAsync(r) }; await Task.WhenAll(all); Work.Count =
            all.Count;
        """)]
    [InlineData("{|003:Task.WhenAll(gate.EvaluateTaskAsync(r))|};")]
    public Task Tasks_AreWaitedForTogether(string body) => HostCode.AsyncMethod(body);

    [Theory]
    [InlineData(
        """
        Task<Decision> _one = null!; Task<Decision> One => _one; async Task M() { await Task.WhenAll(_one); }
        """)]
    [InlineData("Task<Decision> One { get; set; } = null!; async Task M() { await Task.WhenAll(One); }")]
    [InlineData("async Task M(Task<Decision> one) { await Task.WhenAll(one); }")]
    [InlineData(
        """
        async Task M(Task<Decision> one, Task<Decision>[] all) { await Task.WhenAny(one); await Task.WhenAll(all); }
        """)]
    [InlineData("async Task M(Func<Task<Decision>> one) { {|001:await Task.WhenAll(one())|}; }")]
    [InlineData(
        """
        static class Jobs { public static Task<T[]> WhenAll<T>(params Task<T>[] all) => Task.WhenAll(all); } async Task
            M(Task<Decision> one) { {|001:await Jobs.WhenAll(one)|}; }
        """)]
    [InlineData(
        """
        async Task M(Task<Decision> one) { {|001:await Task.WhenAll(one, other())|}; (await one).ThrowIfNotRun();
            Task<Decision> other() => one; }
        """)]
    public Task TasksOfOthers_AreWaitedFor(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("[return: MustHandle] static bool Ask() => true; void M() { {|001:Ask()|}; }")]
    [InlineData("[return: MustHandle] static bool Ask() => true; void M() { var x = Ask(); }")]
    [InlineData("[return: MustHandle] static bool Ask() => true; void M() { if (Ask()) Work.Do(); }")]
    [InlineData("[return: MustHandle] static bool Ask() => true; bool M() => Ask();")]
    [InlineData("[return: MayIgnore] static Decision Ask() => {|040:null!|}; void M() { Ask(); }")]
    [InlineData("[MayIgnore] static Decision Ask() => {|040:null!|}; void M() { Ask(); }")]
    public Task ResultThatMustBeHandled_IsFollowed(string members) => HostCode.Member(members);

    [Theory]
    [InlineData("var (d, x) = (gate.Evaluate(r), 1); d.ThrowIfNotRun();")]
    [InlineData("var (x, {|004:d|}) = (1, gate.Evaluate(r)); Work.Count = x;")]
    [InlineData("var (d, {|004:e|}) = (gate.Evaluate(r), gate.Evaluate(other)); d.ThrowIfNotRun();")]
    [InlineData("var ({|004:d|}, e) = (gate.Evaluate(r), gate.Evaluate(other)); e.ThrowIfNotRun();")]
    [InlineData("var ({|002:_|}, e) = (gate.Evaluate(r), gate.Evaluate(other)); e.ThrowIfNotRun();")]
    [InlineData("Decision d; int x; ({|004:d|}, x) = (gate.Evaluate(r), 1); Work.Count = x;")]
    [InlineData("Decision d; (d, var x) = (gate.Evaluate(r), 1); d.ThrowIfNotRun();")]
    [InlineData("(var {|004:d|}, _) = gate.EvaluateWithCost(r);")]
    [InlineData("({|002:_|}, var cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("var ({|002:_|}, cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("var t = gate.EvaluateWithCost(r); var (_, cost) = t; Work.Count = cost;")]
    [InlineData("var t = gate.EvaluateWithCost(r); var (_, cost) = t; t.decision.ThrowIfNotRun();")]
    [InlineData("var t = gate.EvaluateWithCost(r); var ({|004:d|}, cost) = t; Work.Count = cost;")]
    [InlineData("var {|004:t|} = gate.EvaluateWithCost(r); Work.Count = t.cost;")]
    [InlineData("var {|006:t|} = gate.EvaluateWithCost(r); Work.Count = t.cost; Log.Info(\"{0}\", t);")]
    [InlineData("var t = gate.EvaluateWithCost(r); Work.Count = t.cost; t.decision.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); var ({|004:v|}, code) = d; Log.Info(\"{0}\", code);")]
    [InlineData("var d = gate.Evaluate(r); var (v, code) = d; if (v != Verdict.Run) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); var (_, code) = d; Log.Info(\"{0}\", code);")]
    [InlineData("var (v, _) = gate.Evaluate(r); if ({|010:v == Verdict.Stop|}) return; Work.Do();")]
    [InlineData("var ({|004:v|}, code) = gate.EvaluateValue(r); Log.Info(\"{0}\", code);")]
    [InlineData("var ((v, code), cost) = gate.EvaluateWithCost(r); Work.Count = cost;")]
    [InlineData("var x = new Request(\"a\"); (x, var d) = (r, gate.Evaluate(r)); d.ThrowIfNotRun();")]
    [InlineData("foreach (var ({|004:v|}, code) in gate.EvaluateAll([r])) Log.Info(\"{0}\", code);")]
    [InlineData(
        """
        foreach (var (v, code) in gate.EvaluateAll([r])) { if ({|010:v == Verdict.Stop|}) return; } Work.Do();
        """)]
    [InlineData("foreach (var (_, code) in {|006:gate.EvaluateAll([r])|}) Log.Info(\"{0}\", code);")]
    [InlineData("var all = gate.EvaluateAll([r]); foreach (var (_, code) in all) Log.Info(\"{0}\", code);")]
    public Task TakenApart_IsFollowed(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var d = gate.Evaluate(r); var {|004:e|} = d;")]
    [InlineData("var d = gate.Evaluate(r); var e = d; e.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); var e = d; var f = e; if ({|010:f.IsStop|}) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); object {|006:e|} = d; Log.Info(\"{0}\", e);")]
    [InlineData("var d = gate.Evaluate(r); Decision {|006:e|}; e = d; Log.Info(\"{0}\", e);")]
    [InlineData("var all = gate.EvaluateAll([r]); foreach (var {|006:d|} in all) Log.Info(\"{0}\", d);")]
    [InlineData("var all = gate.EvaluateAll([r]); var d = all[0]; d.ThrowIfNotRun();")]
    [InlineData("var d = gate.Evaluate(r); if (d is { } {|004:e|}) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); d = d; d.ThrowIfNotRun();")]
    public Task Copy_IsFollowed(string body) => HostCode.Method(body);
}

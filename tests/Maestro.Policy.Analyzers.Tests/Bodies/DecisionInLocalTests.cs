using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Bodies;

/// <summary>What becomes of decisions in locals and collections.</summary>
public sealed class DecisionInLocalTests
{
    [Theory]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d|};")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); {|002:_ = d|}; Log.Info(\"{0}\", d);")]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d.IsRun|};")]
    [InlineData("var d = gate.Evaluate(r); d.EnsureRun();")]
    [InlineData("var d = gate.Evaluate(r); {|001:d.TryGetPermit(out _)|};")]
    [InlineData("var d = gate.Evaluate(r); {|002:_ = d.IsRun|}; {|001:d.TryGetPermit(out _)|};")]
    [InlineData("var {|006:d|} = gate.Evaluate(r); if (d.IsSealed) Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d.IsSealed) Work.Do(); if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); Log.Info(\"{0}\", d); if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (d is null) return; if ({|010:d.IsStop|}) return; Work.Do();")]
    [InlineData(
        """
        var d = gate.Evaluate(r); if ({|017:d.Explanation == "a"|}) return; if ({|010:d.IsStop|}) return; Work.Do();
        """)]
    [InlineData(
        """
        var v = gate.Quick(r); Work.Count = {|018:(int)v|}; if ({|010:v == Verdict.Stop|}) return; Work.Do();
        """)]
    [InlineData("var v = gate.Quick(r); Log.Info(\"{0}\", v); Work.Count = {|018:(int)v|};")]
    [InlineData("var {|003:t|} = gate.EvaluateTaskAsync(r); t.Wait();")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t.Wait(); {|002:_ = t.Result|};")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t.Wait(); Log.Info(\"{0}\", t.Result);")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t.Wait(); t.Result.ThrowIfNotRun();")]
    [InlineData("var t = gate.EvaluateTaskAsync(r); t.Wait(); {|001:t.GetAwaiter().GetResult()|};")]
    [InlineData("Task<Decision>[] {|003:ts|} = [gate.EvaluateTaskAsync(r)]; Task.WaitAll(ts);")]
    [InlineData("var {|002:_|} = gate.Evaluate(r);")]
    public Task FateOfALocal_IsTold(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("var {|005:all|} = new List<Decision>(); all.Add(gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new List<Decision>(); all.AddRange(gate.EvaluateAll([r]));")]
    [InlineData("var {|005:all|} = new List<Decision>(); all.Insert(0, gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new List<Decision>(); all.InsertRange(0, gate.EvaluateAll([r]));")]
    [InlineData("var {|005:all|} = new HashSet<Decision>(); all.Add(gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new Dictionary<string, Decision>(); all.TryAdd(\"a\", gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new Dictionary<string, Decision>(); all[\"a\"] = gate.Evaluate(r);")]
    [InlineData("var {|005:all|} = new LinkedList<Decision>(); all.AddFirst(gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new LinkedList<Decision>(); all.AddLast(gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new Queue<Decision>(); all.Enqueue(gate.Evaluate(r));")]
    [InlineData("var {|005:all|} = new Stack<Decision>(); all.Push(gate.Evaluate(r));")]
    [InlineData(
        """
        var {|005:all|} = new System.Collections.Concurrent.ConcurrentStack<Decision>();
            all.PushRange([gate.Evaluate(r)]);
        """)]
    [InlineData("var all = new List<Decision>(); all.Add(gate.Evaluate(r)); all.Clear();")]
    [InlineData("var {|005:all|} = new List<Decision>(); all.Add(gate.Evaluate(r)); Work.Count = all.Count;")]
    [InlineData("var all = new List<Decision>(); all.Add(gate.Evaluate(r)); all[0].ThrowIfNotRun();")]
    [InlineData("var {|005:all|} = new List<Decision>(); all.Add(gate.Evaluate(r)); all[0] = gate.Evaluate(other);")]
    [InlineData(
        """
        var all = new List<Decision>(); all.Add(gate.Evaluate(r)); var {|005:copy|} = new List<Decision>();
            copy.AddRange(all);
        """)]
    [InlineData(
        """
        var all = new List<Decision>(); all.Add(gate.Evaluate(r)); var copy = new Decision[3]; copy[0] = all[0];
            copy[0].ThrowIfNotRun();
        """)]
    [InlineData("var all = new HashSet<Decision>(); if (all.Add(gate.Evaluate(r))) Work.Do();")]
    [InlineData("var all = new Dictionary<string, int>(); all[\"a\"] = 1; gate.Evaluate(r).ThrowIfNotRun();")]
    public Task Collection_IsFilled(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Queue<Decision> _all = new(); void M() { _all.Dequeue(); _all.Peek().ThrowIfNotRun(); }")]
    [InlineData("void M(Stack<Decision> all) { all.Pop(); }")]
    [InlineData("void M(List<Decision> all, Decision d) { all.Add(d); all.ToArray(); }")]
    [InlineData(
        """
        System.Collections.Immutable.ImmutableList<Decision> _all = [];
            System.Collections.Immutable.ImmutableList<Decision> M(Decision d) { {|001:_all.Add(d)|}; return _all; }
        """)]
    [InlineData("sealed class Box<T>(T x) { public T Take() => x; } void M(Box<Decision> box) { {|001:box.Take()|}; }")]
    [InlineData("static T Exchange<T>(T a) => a; void M(Decision d) { {|001:Exchange(d)|}; d.ThrowIfNotRun(); }")]
    [InlineData("static T Read<T>(T a) => a; void M(Decision d) { {|001:Read(d)|}; d.ThrowIfNotRun(); }")]
    [InlineData("void M(ThreadLocal<Decision> d) { d.Value!.ThrowIfNotRun(); d.ToString(); }")]
    [InlineData("void M(AsyncLocal<Decision> d) { var x = d.Value; }")]
    [InlineData("void M(Lazy<Decision> d) { {|001:new Lazy<Decision>(() => d.Value)|}; }")]
    [InlineData(
        """
        void M(Lazy<Decision> d) { {|002:_ = new Lazy<Decision>(() => d.Value)|}; new List<Decision>(); new Lazy<int>(()
            => 1); }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Foreign { public Foreign With(int x) => this; public bool Ok; } void M(Foreign f) {
            f.With(1); if (f.Ok) Work.Do(); }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Foreign { public Foreign With(int x) => this; public Verdict Verdict => default; }
            void M(Foreign f) { {|001:f.With(1)|}; if (f.Verdict == Verdict.Run) Work.Do(); }
        """)]
    [InlineData(
        """
        [MustHandle] sealed class Foreign { public Decision Ask() => {|040:null!|}; public bool Ok; } void M(Foreign f)
            { {|001:f.Ask()|}; if (f.Ok) Work.Do(); }
        """)]
    public Task CollectionOfSomebody_IsTaken(string members) => HostCode.Member(members);
}

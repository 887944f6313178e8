using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Uses;

/// <summary>Collections and tasks of decisions that methods are called on.</summary>
public sealed class DecisionsInHandTests
{
    [Theory]
    [InlineData("Work.Count = {|006:gate.EvaluateAll([r])|}.Count();")]
    [InlineData("Work.Count = (int){|006:gate.EvaluateAll([r])|}.LongCount();")]
    [InlineData("if ({|006:gate.EvaluateAll([r])|}.Any()) Work.Do();")]
    [InlineData("Work.Count = {|006:gate.EvaluateAll([r])|}.Count;")]
    [InlineData("Work.Count = {|006:gate.EvaluateAll([r]).ToArray()|}.Length;")]
    [InlineData("Log.Info(\"{0}\", Enumerable.Count({|006:gate.EvaluateAll([r])|}));")]
    public Task CountOfDecisions_IsDescribed(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Work.Count = gate.EvaluateAll([r]).Count(d => d.IsRun);")]
    [InlineData("if ({|019:gate.EvaluateAll([r]).Any(d => d.IsRun)|}) Work.Do();")]
    [InlineData("GC.KeepAlive({|019:gate.EvaluateAll([r]).First()|}.EnsureRun());")]
    [InlineData("Work.Count = gate.EvaluateAll([r]).Sum(d => d.IsRun ? 1 : 2);")]
    [InlineData("if (gate.EvaluateAll([r]).Contains({|040:null!|})) Work.Do();")]
    [InlineData("Work.Count = gate.EvaluateAll([r]).ToList().Capacity;")]
    [InlineData("if (new List<Decision>().SequenceEqual(gate.EvaluateAll([r]))) Work.Do();")]
    [InlineData("Work.Count = {|006:gate.EvaluateAll([r]).ToHashSet()|}.GetHashCode();")]
    public Task QueryOverDecisions_IsJudged(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("Task.WaitAll({|003:gate.EvaluateTaskAsync(r)|});")]
    [InlineData("Task.WaitAny({|003:gate.EvaluateTaskAsync(r)|});")]
    [InlineData("Task.WaitAll({|003:gate.EvaluateTaskAsync(r)|}, {|003:gate.EvaluateTaskAsync(other)|});")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.Wait();")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.Wait(10);")]
    [InlineData("Task t = {|003:gate.EvaluateTaskAsync(r)|}; t.Wait();")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(_ => Work.Do());")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(_ => Work.Do(), TaskScheduler.Default);")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.ContinueWith((t, s) => Work.Id(s), null);")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(_ => rs().Select(x => x)); static int[] rs() => [];")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r)|}.ContinueWith(delegate { Work.Do(); });")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).ConfigureAwait(false)|};")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).WaitAsync(CancellationToken.None)|};")]
    [InlineData("{|003:gate.EvaluateAsync(r).AsTask()|};")]
    [InlineData("{|003:gate.EvaluateAsync(r).Preserve()|};")]
    [InlineData("{|003:gate.EvaluateAsync(r).ConfigureAwait(false)|};")]
    [InlineData("{|001:gate.EvaluateTaskAsync(r).GetAwaiter().GetResult()|};")]
    [InlineData("{|001:gate.EvaluateTaskAsync(r).ConfigureAwait(false).GetAwaiter().GetResult()|};")]
    [InlineData("{|003:gate.EvaluateAsync(r).AsTask()|}.Wait();")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).WaitAsync(TimeSpan.Zero)|}.Wait();")]
    [InlineData("{|003:gate.EvaluateAsync(r).Preserve().AsTask()|}.Wait();")]
    public Task TaskThatIsLost_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("gate.EvaluateTaskAsync(r).ContinueWith(t => t.Result.ThrowIfNotRun());")]
    [InlineData(
        """
        gate.EvaluateTaskAsync(r).ContinueWith(Later); static void Later(Task<Decision> t) => t.Result.ThrowIfNotRun();
        """)]
    [InlineData(
        """
        gate.EvaluateTaskAsync(r).ContinueWith(Later, TaskScheduler.Default); static void Later(Task<Decision> t) =>
            t.Result.ThrowIfNotRun();
        """)]
    [InlineData("Log.Info(\"{0}\", gate.EvaluateTaskAsync(r).Id);")]
    [InlineData("if (gate.EvaluateTaskAsync(r).IsCompleted) Work.Do();")]
    [InlineData("Log.Info(gate.EvaluateTaskAsync(r).ToString()!);")]
    [InlineData("Work.Count = gate.EvaluateTaskAsync(r).GetHashCode();")]
    [InlineData("gate.EvaluateTaskAsync(r).Start();")]
    [InlineData("gate.EvaluateTaskAsync(r).GetAwaiter().OnCompleted(Work.Do);")]
    public Task TaskThatIsLookedAt_IsNotReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).ContinueWith(t => t)|};")]
    [InlineData("{|003:gate.EvaluateTaskAsync(r).ContinueWith((t, s) => Work.Id(t), null)|};")]
    public Task ResultOfContinuation_IsReported(string body) => HostCode.Method(body);

    [Theory]
    [InlineData(
        """
        [MustHandle] sealed class AskAwaiter { } class C { void M(Func<AskAwaiter> ask) { Log.Info("{0}",
            {|006:ask()|}.ToString()); } }
        """)]
    [InlineData(
        """
        sealed class Asker { public string GetResult() => ""; } class C { void M(Func<Asker> ask) { ask().GetResult(); }
            }
        """)]
    public Task HostsOwnAwaiter_IsJudged(string types) => HostCode.Type(types);

    [Theory]
    [InlineData("if ({|010:gate.EvaluateTaskAsync(r).Result.IsStop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateTaskAsync(r).GetAwaiter().GetResult().IsStop|}) return; Work.Do();")]
    [InlineData(
        """
        if ({|010:gate.EvaluateTaskAsync(r).ConfigureAwait(false).GetAwaiter().GetResult().IsStop|}) return; Work.Do();
        """)]
    [InlineData("if ({|010:gate.EvaluateTaskAsync(r).WaitAsync(TimeSpan.Zero).Result.IsStop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateAsync(r).AsTask().Result.IsStop|}) return; Work.Do();")]
    [InlineData("if ({|010:gate.EvaluateAsync(r).Preserve().Result.IsStop|}) return; Work.Do();")]
    [InlineData("ValueDecision? d = gate.EvaluateValue(r); if ({|010:d.Value.IsStop|}) return; Work.Do();")]
    [InlineData(
        """
        ValueDecision? d = gate.EvaluateValue(r); if ({|010:{|040:d.GetValueOrDefault()|}.IsStop|}) return; Work.Do();
        """)]
    [InlineData("var d = new Lazy<Decision>(() => gate.Evaluate(r)); if ({|010:d.Value.IsStop|}) return; Work.Do();")]
    [InlineData("var d = KeyValuePair.Create(\"a\", gate.Evaluate(r)); if ({|010:d.Value.IsStop|}) return; Work.Do();")]
    public Task TaskOfResult_PassesItOn(string body) => HostCode.Method(body);
}

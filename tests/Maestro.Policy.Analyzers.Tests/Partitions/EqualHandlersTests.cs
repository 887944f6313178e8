using Maestro.Policy.Analyzers.Tests.Rules;

namespace Maestro.Policy.Analyzers.Tests.Partitions;

/// <summary>Handlers of which another one does the same as RUN's.</summary>
public sealed class EqualHandlersTests
{
    [Theory]
    [InlineData("gate.Evaluate(r).Switch(_ => Work.Do(), {|015:_ => Work.Do()|}, _ => Log.Warn(\"no\"));")]
    [InlineData("gate.Evaluate(r).Switch(_ => Work.Do(), _ => Log.Warn(\"no\"), {|015:_ => Work.Do()|});")]
    [InlineData("gate.Evaluate(r).Switch(_ => { Work.Do(); }, {|015:x => { Work.Do(); }|}, _ => { });")]
    [InlineData("gate.Evaluate(r).Switch(delegate { Work.Do(); }, {|015:delegate { Work.Do(); }|}, _ => { });")]
    [InlineData("gate.Evaluate(r).Switch(Go, {|015:Go|}, No);")]
    [InlineData("gate.Evaluate(r).Switch(C.Go, No, {|015:C.Go|});")]
    [InlineData("gate.Evaluate(r).Switch(any, {|015:any|}, No);")]
    [InlineData("Work.Id(gate.Evaluate(r).Match(_ => r.Amount, {|015:_ => r.Amount|}, _ => 1));")]
    [InlineData("Work.Id(gate.Evaluate(r).Match(_ => 1, {|015:_ => 1|}, _ => default));")]
    [InlineData(
        "gate.Evaluate(r).Match(_ => Work.DoAsync(), {|015:_ => Work.DoAsync()|}, _ => Task.CompletedTask).Wait();")]
    public Task HandlerLikeTheOneOfRun_IsReported(string body) => Member(body);

    [Theory]
    [InlineData("gate.Evaluate(r).Switch(_ => Work.Do(), _ => Work.Do(), _ => Work.Do());")]
    [InlineData("gate.Evaluate(r).Switch(_ => Work.Do(), _ => Log.Warn(\"no\"), _ => Log.Warn(\"no\"));")]
    [InlineData("gate.Evaluate(r).Switch(Make(), Make(), No);")]
    [InlineData("gate.Evaluate(r).Switch(_ => { }, _ => { }, No);")]
    [InlineData("gate.Evaluate(r).Switch(_ => { return; }, _ => { return; }, No);")]
    [InlineData(
        """
        gate.Evaluate(r).Switch(_ => throw new DecisionNotRunException(), _ => throw new
            DecisionNotRunException(), No);
        """)]
    [InlineData(
        """
        Work.Id(gate.Evaluate(r).Match<int>(_ => throw new DecisionNotRunException(), _ => throw new
            DecisionNotRunException(), _ => 1));
        """)]
    [InlineData(
        """
        gate.Evaluate(r).Switch(_ => { Work.Do(); throw new DecisionNotRunException(); }, _ => { Work.Do();
            throw new DecisionNotRunException(); }, No);
        """)]
    [InlineData("Work.Id(gate.Evaluate(r).Match<object?>(_ => null, _ => null, _ => 1));")]
    [InlineData("Work.Id(gate.Evaluate(r).Match(_ => default, _ => default, _ => 1));")]
    [InlineData(
        "gate.Evaluate(r).Match(_ => Task.CompletedTask, _ => Task.CompletedTask, _ => Work.DoAsync()).Wait();")]
    [InlineData("gate.Evaluate(r).Match(_ => d, _ => d, _ => gate.Evaluate(r)).ThrowIfNotRun();")]
    [InlineData("Two(_ => Work.Do(), _ => Work.Do()); gate.Evaluate(r).ThrowIfNotRun();")]
    public Task HandlerOfItsOwn_IsNotReported(string body) => Member(body);

    private static Task Member(string body) => HostCode.Member(
        $$"""
        static void Go(object o) => Work.Do();
        static void No(object o) => Log.Warn("no");
        static Action<object> Make() => Go;
        static void Two([OnOutcome(Verdict.Run)] Action<int> run, [OnOutcome(Verdict.Hitl)] Action<int> hitl) { }
        void M(Gate gate, Request r, Decision d, Action<object> any) { d.ThrowIfNotRun(); {{body}} }
        """);
}

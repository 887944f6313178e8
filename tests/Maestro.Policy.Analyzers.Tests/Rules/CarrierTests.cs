namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>What holds decisions, so that dropping it drops them.</summary>
public sealed class CarrierTests
{
    [Theory]
    [InlineData("Decision?")]
    [InlineData("ValueDecision?")]
    [InlineData("Decision[]")]
    [InlineData("List<Decision>")]
    [InlineData("(int, Decision)")]
    [InlineData("(Decision, int)")]
    [InlineData("Dictionary<string, Decision>")]
    [InlineData("KeyValuePair<Decision, string>")]
    [InlineData("List<List<List<List<Decision>>>>")]
    [InlineData("List<(int, Decision[])>")]
    public Task Carrier_IsReportedWhereItIsDropped(string type) => Dropped(type, isReported: true);

    [Theory]
    [InlineData("IProgress<Decision>")]
    [InlineData("Progress<Decision>")]
    [InlineData("TaskCompletionSource<Decision>")]
    [InlineData("System.Threading.Channels.Channel<Decision>")]
    [InlineData("System.Threading.Channels.ChannelWriter<Decision>")]
    [InlineData("IComparer<Decision>")]
    [InlineData("IEqualityComparer<Decision>")]
    [InlineData("IObserver<Decision>")]
    [InlineData("Func<Decision>")]
    [InlineData("System.Linq.Expressions.Expression<Func<Decision>>")]
    [InlineData("Box<Decision>")]
    [InlineData("SystemX.Box<Decision>")]
    [InlineData("List<int>")]
    [InlineData("int[]")]
    [InlineData("(int, string)")]
    [InlineData("List<List<List<List<List<Decision>>>>>")]
    public Task WhatHoldsNoDecisions_IsNotReported(string type) => Dropped(type, isReported: false);

    [Theory]
    [InlineData("Task<Decision>")]
    [InlineData("ValueTask<Decision>")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredTaskAwaitable<Decision>")]
    [InlineData("System.Runtime.CompilerServices.ConfiguredValueTaskAwaitable<Decision>")]
    public Task Task_IsReportedWhereNobodyAwaitsIt(string type) =>
        Host($"void M(I i) {{ {{|003:i.Get()|}}; }}", type);

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Action> e = () => gate.Evaluate(r);")]
    [InlineData("System.Linq.Expressions.Expression<Func<Decision>> e = () => gate.Evaluate(r);")]
    [InlineData("Action e = () => {|001:gate.Evaluate(r)|};")]
    public Task LambdaThatDropsADecision_IsReportedWhereItRuns(string body) =>
        HostCode.Method($"{body} Work.Id(e);");

    private static Task Dropped(string type, bool isReported) =>
        Host($"void M(I i) {{ {(isReported ? "{|001:i.Get()|}" : "i.Get()")}; }}", type);

    private static Task Host(string member, string type) => HostCode.Type(
        $$"""
        interface Box<T> { T Value { get; } }
        interface I { {{type}} Get(); }
        class C { {{member}} }
        namespace SystemX { interface Box<T> { T Value { get; } } }
        """);
}

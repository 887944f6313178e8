namespace Maestro.Policy.Analyzers.Tests.Rules;

/// <summary>Members in which one thing alone has to do with decisions.</summary>
public sealed class RelevanceTests
{
    [Theory]
    [InlineData("void M() { {|001:Own.Check()|}; }")]
    [InlineData("void M() { Own.Look(); }")]
    [InlineData("void M() { {|020:Own.Go()|}; }")]
    [InlineData("void M() { _ = {|020:new Ship(3)|}; _ = new Ship(); }")]
    [InlineData("void M(Ship s) { {|020:s.Speed|} = 3; }")]
    [InlineData("int M(Ship s) => s.Speed;")]
    [InlineData("void M(Ship s) { Work.Id({|020:s + s|}); }")]
    [InlineData("Action M() => {|020:Own.Go|};")]
    [InlineData("Func<ReasonCode, Layer, Decision> M() => {|042:Decision.Run|};")]
    [InlineData("object? M() => {|041:Activator.CreateInstance(typeof(Decision))|};")]
    [InlineData("object? M() => {|041:Activator.CreateInstance(typeof(RunPermit))|};")]
    [InlineData("RunPermit P { get; } = {|045:null!|};")]
    [InlineData("void M(Gate g) { Own.When(() => {|001:g.Evaluate(null!)|}); }")]
    [InlineData("void M() { Work.Id((Decision {|007:d|}) => Work.Do()); }")]
    [InlineData("Action<Decision> M() { return Go; void Go(Decision {|007:d|}) { } }")]
    [InlineData("void M() { Work.Id(nameof(Own.Go)); Work.Id(nameof(Decision.Run)); }")]
    public Task Member_IsLookedAt(string member) => HostCode.Type(
        $$"""
        static class Own
        {
            [return: MustHandle] public static bool Check() => true;
            public static bool Look() => true;
            [GuardedEffect] public static void Go() { }
            public static void When([OnOutcome(Verdict.Run)] Action a) { }
        }

        class Ship
        {
            public Ship() { }
            [GuardedEffect] public Ship(int n) { }
            [GuardedEffect] public int Speed { get; set; }
            [GuardedEffect] public static int operator +(Ship a, Ship b) => 3;
        }

        class C { {{member}} }
        """);
}

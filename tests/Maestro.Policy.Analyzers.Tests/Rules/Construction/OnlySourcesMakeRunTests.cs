namespace Maestro.Policy.Analyzers.Tests.Rules.Construction;

public sealed class OnlySourcesMakeRunTests
{
    [Theory]
    [InlineData("Decision M() { var d = {|042:Decision.Run(Codes.Ok, Layers.AccGate)|}; return d; }")]
    [InlineData("Func<Decision> M() => () => {|042:Decision.Run(Codes.Ok, Layers.AccGate)|};")]
    [InlineData("Func<ReasonCode, Layer, Decision> M() => {|042:Decision.Run|};")]
    [InlineData("Task<Decision> M() => Task.FromResult({|042:Decision.Run(Codes.Ok, Layers.AccGate)|});")]
    [InlineData("readonly Decision _d = {|042:Decision.Run(Codes.Ok, Layers.AccGate)|}; bool Ok => _d.IsRun;")]
    [InlineData(
        """
        Decision M(Request r) => r.Id switch { "a" => {|042:Decision.Run(Codes.Ok, Layers.AccGate)|}, _ =>
        Decision.Stop(Codes.Ok, Layers.AccGate) };
        """)]
    public Task ConstructionInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        [DecisionSource] Decision M(Request r) => r.Amount > 3 ? Decision.Stop(Codes.Ok, Layers.AccGate) :
        Decision.Run(Codes.Ok, Layers.AccGate);
        """)]
    public Task ConstructionInMember_IsNotReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData(
        """
        [DecisionSource] class Outer { class Inner { Decision M(Request r) => r.Amount > 3 ?
        Decision.Stop(Codes.Ok, Layers.AccGate) : Decision.Run(Codes.Ok, Layers.AccGate); } }
        """)]
    [InlineData(
        """
        [DecisionSource] class Outer { Decision M(Request r) { return Go(); Decision Go() => r.Amount > 3 ?
        Decision.Stop(Codes.Ok, Layers.AccGate) : Decision.Run(Codes.Ok, Layers.AccGate); } }
        """)]
    [InlineData(
        """
        class Test { Decision M() { [DecisionSource] Decision Go() => Decision.Run(Codes.Ok, Layers.AccGate);
        return Go(); } }
        """)]
    [InlineData(
        """
        [MustHandle] class Result { [OutcomeTest(Verdict.Run)] public bool Ok => true; public static bool Run(int i)
        => i > 3; } class C { bool M() => Result.Run(3); }
        """)]
    public Task ConstructionInType_IsNotReported(string code) => HostCode.Type(code);
}

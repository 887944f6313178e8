namespace Maestro.Policy.Analyzers.Tests.Rules.Effects;

public sealed partial class EffectIsReachedOnlyOnRunTests
{
    [Theory]
    [InlineData("Task M(Request r) => {|020:Effects.SendAsync(r)|};")]
    [InlineData("""int P => {|020:Effects.Delete("x")|};""")]
    [InlineData("""int P { get { return {|020:Effects.Delete("x")|}; } }""")]
    [InlineData("""int P { set => {|020:Effects.Delete("x")|}; }""")]
    [InlineData("""int this[int i] => {|020:Effects.Delete("x")|};""")]
    [InlineData("public C(Request r) { {|020:Effects.Send(r)|}; }")]
    [InlineData("""static C() { {|020:Effects.Delete("x")|}; }""")]
    [InlineData("""~C() { {|020:Effects.Delete("x")|}; }""")]
    [InlineData("""readonly int _n = {|020:Effects.Delete("x")|};""")]
    [InlineData("""int N { get; } = {|020:Effects.Delete("x")|};""")]
    [InlineData("public static C operator +(C a, Request r) { {|020:Effects.Send(r)|}; return a; }")]
    [InlineData("""public static implicit operator int(C a) => {|020:Effects.Delete("x")|};""")]
    [InlineData("""event Action E { add { {|020:Effects.Delete("x")|}; } remove { } }""")]
    public Task BodyOfAnyKindInMember_IsReported(string code) => HostCode.Member(code);

    [Theory]
    [InlineData("class B { public B(int n) { } } class C(string id) : B({|020:Effects.Delete(id)|}) { }")]
    [InlineData(
        """
        class B { public B(int n) { } } class C : B { public C() : base({|020:Effects.Delete("id")|}) { } }
        """)]
    [InlineData("""class C { public C(int n) { } public C() : this({|020:Effects.Delete("id")|}) { } }""")]
    public Task BodyOfAnyKindInType_IsReported(string code) => HostCode.Type(code);

    [Theory]
    [InlineData(
        """
        class C(IGate gate, Request r) { readonly int _n = gate.Evaluate(r).IsRun ? Effects.Delete(r.Id) : 0; }
        """)]
    public Task BodyOfAnyKindInType_IsNotReported(string code) => HostCode.Type(code);
}

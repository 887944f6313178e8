using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed class TypeOfDecisionIsKeptTests
{
    [Theory]
    [InlineData("class C { object M(IGate gate, Request r) => {|008:gate.Evaluate(r)|}; }")]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, List<object> sink) => sink.Add({|008:gate.Evaluate(r)|}); }
        """)]
    [InlineData("class C { dynamic M(IGate gate, Request r) => {|008:gate.Evaluate(r)|}; }")]
    [InlineData(
        """
        class C { Task<object> M(IGate gate, Request r)
            => Task.FromResult<object>({|008:gate.Evaluate(r)|}); }
        """)]
    [InlineData(
        """
        class C { void M(IGate gate, Request r, Dictionary<string, object> bag)
            => bag["d"] = {|008:gate.Evaluate(r)|}; }
        """)]
    [InlineData(
        """
        class C { private object? _o; void M(IGate gate, Request r) => _o = {|008:gate.Evaluate(r)|}; }
        """)]
    public Task LostTypeInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData("Delegate f = () => {|008:gate.Evaluate(r)|}; f.DynamicInvoke();")]
    [InlineData("MulticastDelegate f = () => {|008:gate.Evaluate(r)|}; f.DynamicInvoke();")]
    [InlineData("Delegate f = () => { return {|008:gate.Evaluate(r)|}; }; f.DynamicInvoke();")]
    [InlineData("Forget(() => {|008:gate.Evaluate(r)|});")]
    [InlineData("new Runner<Decision>().Forget(() => {|008:gate.Evaluate(r)|});")]
    [InlineData("dynamic x = {|008:gate|}; x.Evaluate(r);")]
    [InlineData("dynamic x = {|008:gate.Evaluate(r)|}; x.ThrowIfNotRun();")]
    public Task LostType_IsReported(string body) => Runner(body);

    [Theory]
    [InlineData("Ask(() => gate.Evaluate(r)).ThrowIfNotRun();")]
    [InlineData("Take(() => gate.Evaluate(r));")]
    [InlineData("Func<Decision> f = () => gate.Evaluate(r); f().ThrowIfNotRun();")]
    [InlineData("Forget(() => gate.Evaluate(r).IsRun);")]
    [InlineData("dynamic x = r; x.Do();")]
    [InlineData("dynamic x = null!; x.Do();")]
    [InlineData("object o = gate; dynamic x = o; x.Do();")]
    public Task KeptType_IsNotReported(string body) => Runner(body);

    [Fact]
    public async Task LostType_IsNamed() => Assert.Equal(
        [
            "The decision escapes as 'object'; analyzers cannot check how it is handled",
            "The decision escapes as 'Delegate'; analyzers cannot check how it is handled",
        ],
        await Told.By(
            "008",
            "object M(Gate g, Request r) => g.Evaluate(r); Delegate N(Gate g, Request r) => () => g.Evaluate(r);"));

    private static Task Runner(string body) => HostCode.Type(
        $$"""
        class Runner<T> { public void Forget(Func<T> f) => f(); }
        class C
        {
            static void Forget<T>(Func<T> f) => f();
            static T Ask<T>(Func<T> f) => f();
            static void Take(Func<Decision> f) => f().ThrowIfNotRun();
            void M(Gate gate, Request r) { {{body}} }
        }
        """);
}

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
}

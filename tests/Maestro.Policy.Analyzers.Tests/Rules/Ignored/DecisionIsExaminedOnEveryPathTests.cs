using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Ignored;

public sealed class DecisionIsExaminedOnEveryPathTests
{
    [Theory]
    [InlineData(
        """
        class C { Decision M(IGate a, IGate b, Request r) { var first = a.Evaluate(r); var {|009:second|}
            = b.Evaluate(r); return first.IsStop ? first : second; } }
        """)]
    public Task UnexaminedPathInAnyMember_IsReported(string code) => Verify.Stub(code);
}

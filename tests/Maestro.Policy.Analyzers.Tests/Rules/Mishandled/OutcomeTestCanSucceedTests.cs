using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class OutcomeTestCanSucceedTests
{
    [Theory]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r); if (d.IsRun) return 1;
            if ({|026:d.IsRun|}) return 2; return 3; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r); if (!d.IsRun) return 1;
            if ({|026:d.IsStop|}) return 2; return 3; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r); d.ThrowIfNotRun();
            if ({|026:d.IsHitl|}) return 2; return d.IsRun ? 1 : 3; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r);
            if (d.IsStop) { if ({|026:d.IsRun|}) return 1; return 2; } return d.IsHitl ? 3 : 4; } }
        """)]
    [InlineData(
        """
        class C { int M(IGate gate, Request r) { var d = gate.Evaluate(r);
            if (d.IsRun && {|026:d.IsStop|}) return 1; return 2; } }
        """)]
    [InlineData(
        """
        class C { int M(Decision d) { if (d.IsRun) return 1; if (d.IsHitl) return 2;
            if ({|026:d.IsRun|}) return 3; return 4; } }
        """)]
    public Task TestThatCannotSucceedInAnyMember_IsReported(string code) => Verify.Stub(code);

    [Theory]
    [InlineData(
        """
        class C { int M(Decision d) { if (d.IsStop) return 1; else if (d.IsHitl) return 2;
            else if (d.IsRun) return 3; return 4; } }
        """)]
    public Task TestThatCanSucceedInAnyMember_IsNotReported(string code) => Verify.Stub(code);
}

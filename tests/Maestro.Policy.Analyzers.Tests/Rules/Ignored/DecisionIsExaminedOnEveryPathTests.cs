using Maestro.Policy.Analyzers.Tests.Verification;
using Microsoft.CodeAnalysis;

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

    [Theory]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (strict) d.ThrowIfNotRun();")]
    [InlineData("var {|009:d|} = gate.Evaluate(r); if (strict) { if (!d.IsRun) return; } Work.Do();")]
    [InlineData(
        """
        var {|009:d|} = gate.Evaluate(r); var e = other.Evaluate(r); if ({|010:e.IsStop|}) return;
            if (strict) { if (!d.IsRun) return; } Work.Do();
        """)]
    [InlineData("var d = gate.Evaluate(r); if (strict) { if ({|010:d.IsStop|}) return; } Work.Do();")]
    [InlineData("var d = gate.Evaluate(r); if (strict) d.ThrowIfNotRun(); else {|020:Effects.Send(r)|};")]
    [InlineData(
        "var d = gate.Evaluate(r); if (strict) d.ThrowIfNotRun(); else d.Acknowledge(\"only watched this year\");")]
    public Task UnexaminedPath_IsReportedWhereNothingWorseIs(string body) => Verify.StubBody(body);

    [Fact]
    public async Task LineThatLeaves_IsTold() => Assert.Equal(
        ["'d' is not examined on the path that leaves at line 5"],
        await Told.By(
            "009",
            "void M(Gate g, Request r, bool b) { var d = g.Evaluate(r);\n if (b) return; \nd.ThrowIfNotRun(); }"));

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("maestro.require_all_paths=false", DiagnosticSeverity.Info)]
    [InlineData("maestro.require_all_paths=true", DiagnosticSeverity.Warning)]
    public async Task UnexaminedPath_IsAsSevereAsTheHostWants(string options, DiagnosticSeverity severity) =>
        Assert.Equal(
            [severity],
            await Told.HowSeverely(
                "009",
                "void M(Gate g, Request r, bool b) { var d = g.Evaluate(r); if (b) d.ThrowIfNotRun(); }",
                options));
}

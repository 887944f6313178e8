using Maestro.Policy.Architecture.Tests.Source;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Architecture.Tests.Forgery;

/// <summary>Whoever tries to make a RUN or a permit, or forgets an outcome, is stopped by the compiler alone.</summary>
public sealed class ForgeryTests
{
    [Theory]
    [InlineData("new Permit<string>();", "CS1729")]
    [InlineData("new Permit<string>(decision);", "CS1729")]
    [InlineData("new Decision<string>(Verdict.Run);", "CS1729")]
    [InlineData("_ = decision with { Verdict = Verdict.Run };", "CS0200")]
    [InlineData("_ = decision with { IsRun = true };", "CS0200")]
    [InlineData("_ = decision.ToRecord() with { Verdict = Verdict.Run };", "CS0200")]
    [InlineData("new Approval();", "CS1729")]
    [InlineData("new HitlRequest<string>();", "CS1729")]
    [InlineData("new StopNotice(default(DecisionRecord));", "CS1729")]
    [InlineData("new DecisionRecord(\"r\", Verdict.Run, default, default, null, Decider.User, false);", "CS1729")]
    [InlineData("new GuardPass<string>(decision);", "CS1729")]
    [InlineData("new GatePipelineBuilder<string>(null!);", "CS1729")]
    [InlineData("if (decision) { }", "CS0029")]
    [InlineData("bool may = decision;", "CS0029")]
    [InlineData("bool may = (bool)decision;", "CS0030")]
    [InlineData("var may = (Permit<string>)decision;", "CS0030")]
    [InlineData("Permit<object> wider = (Permit<string>)null!;", "CS0029")]
    [InlineData("decision.Match(run: permit => 1, stop: notice => 2);", "CS7036")]
    [InlineData("decision.Switch(run: permit => { }, hitl: ask => { });", "CS7036")]
    [InlineData("_ = pipeline.Guard<int>(\"x\", run, run: pass => 1, stop: notice => 2);", "CS7036")]
    [InlineData(
        "pipeline.Guard(\"x\", run, run: pass => { Kept = pass; }, hitl: ask => { }, stop: notice => { });",
        "CS8345")]
    [InlineData(
        "pipeline.Guard(\"x\", run, run: pass => { object boxed = pass; }, hitl: ask => { }, stop: notice => { });",
        "CS0029")]
    [InlineData(
        """
        pipeline.Guard("x", run,
            run: pass => { Action later = () => pass.Redeem(); }, hitl: ask => { }, stop: notice => { });
        """,
        "CS9108")]
    [InlineData(
        """
        _ = pipeline.Guard<GuardPass<string>>("x", run,
            run: pass => pass, hitl: ask => default, stop: notice => default);
        """,
        "CS9244")]
    [InlineData("decision.TryGetPermit(out var permit); permit.Redeem();", "CS8602")]
    [InlineData("Effect(null);", "CS8625")]
    public void Forgery_DoesNotCompile(string statement, string expected)
    {
        IReadOnlyList<Diagnostic> diagnostics = SourceCompilation.Compile(Host(statement, ""));

        Assert.Contains(expected, diagnostics.Select(diagnostic => diagnostic.Id));
    }

    [Theory]
    [InlineData("class Mine : Permit<string>;", "CS0509")]
    [InlineData("class Mine(Approval a) : Approval;", "CS0509")]
    [InlineData("struct Mine : Decision<string>;", "CS0527")]
    [InlineData("class Mine : GatePipeline<string>;", "CS0509")]
    public void Subclass_DoesNotCompile(string type, string expected) =>
        Assert.Contains(expected, SourceCompilation.Compile(Host("", type)).Select(diagnostic => diagnostic.Id));

    [Fact]
    public void HonestHost_Compiles() =>
        Assert.Empty(
            SourceCompilation.Compile(Host(
                """
                decision.Switch(run: permit => Effect(permit), hitl: ask => { }, stop: notice => { });
                pipeline.Guard("x", run, run: pass => { pass.Redeem(); }, hitl: ask => { }, stop: notice => { });
                if (decision.TryGetPermit(out var permit)) { Effect(permit); }
                """,
                "")));

    private static string Host(string statements, string types) =>
        $$"""
        using Maestro.Policy;

        public static class Host
        {
            {{(statements.Contains("Kept", StringComparison.Ordinal) ? "static GuardPass<string> Kept;" : "")}}

            public static void Try(Decision<string> decision, GatePipeline<string> pipeline, RunContext run)
            {
                {{statements}}
            }

            static void Effect(Permit<string> permit) => permit.Redeem();
        }

        {{types}}
        """;
}

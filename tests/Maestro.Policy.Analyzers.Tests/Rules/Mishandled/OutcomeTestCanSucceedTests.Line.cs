using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class OutcomeTestCanSucceedTests
{
    private const int FirstLineOfBody = 5;

    [Theory]
    [InlineData("if (d.IsRun) return; \n if (d.IsHitl) return; \n if (d.IsRun) return;", 0)]
    [InlineData("if (d.IsRun) return; \n if (b && d.IsRun) return; \n if (d.IsHitl) return;", 0)]
    [InlineData("if (b) { if (d.IsRun) return; } \n else if (d.IsRun) return; \n if (d.IsRun) return;", 1)]
    [InlineData("if (d.IsStop) { \n if (d.IsRun) return; }", 0)]
    [InlineData("if (d.IsStop) return; \n if (!d.IsHitl) return; \n if (d.IsRun) return; ", 1)]
    [InlineData("if (d.IsRun) return; \n if (e.IsRun) return; \n if (d.IsRun) return;", 0)]
    [InlineData("if (d.IsHitl) return; \n d.ThrowIfNotRun(); \n Work.Id(d.IsStop);", 1)]
    [InlineData("d.ThrowIfNotRun(); \n e.ThrowIfNotRun(); \n if (e.IsRun) Work.Do(); if (d.IsHitl) return;", 0)]
    [InlineData("d.ThrowIfNotRun(); \n Log.Info(d.ToString()); \n if (e.IsRun) Work.Do(); if (d.IsHitl) return;", 0)]
    [InlineData("if (d.IsRun) return; \n if (d.IsRun) return; if (d.IsHitl) return; \n Work.Id(d.IsHitl);", 1)]
    [InlineData("if (d is { IsRun: true }) return; \n if (d.IsRun) return; \n if (d.IsHitl) return;", 1)]
    public async Task LineThatHandledTheOutcome_IsTold(string body, int line)
    {
        string[] told = await Told.By("026", $"void M(Decision d, Decision e, bool b) {{\n{body} }}");

        Assert.EndsWith($" at line {line + FirstLineOfBody}", told.Last());
    }
}

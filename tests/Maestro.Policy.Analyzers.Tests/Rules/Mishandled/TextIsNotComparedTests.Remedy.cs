using Maestro.Policy.Analyzers.Tests.Verification;

namespace Maestro.Policy.Analyzers.Tests.Rules.Mishandled;

public sealed partial class TextIsNotComparedTests
{
    [Theory]
    [InlineData("RUN", "IsRun")]
    [InlineData("Run", "IsRun")]
    [InlineData("PAUSE_FOR_HITL", "IsHitl")]
    [InlineData("Hitl", "IsHitl")]
    [InlineData("STOPPED", "IsStop")]
    [InlineData("Stop", "IsStop")]
    [InlineData("OK", "of the vocabulary")]
    [InlineData("", "of the vocabulary")]
    public Task TypedMember_IsTold(string text, string member) =>
        Tells($"d.Verdict.ToString() == \"{text}\"", $"Compare with the typed member {member} instead of text");

    [Theory]
    [InlineData("run", "IsRun")]
    [InlineData("hitl", "IsHitl")]
    [InlineData("HITL", "IsHitl")]
    [InlineData("pause_for_hitl", "IsHitl")]
    [InlineData("STOP", "IsStop")]
    [InlineData("stopped", "IsStop")]
    public Task TextThatNoOutcomeHas_IsTold(string text, string member) =>
        Tells(
            $"d.Verdict.ToString() == \"{text}\"",
            $"Compare with the typed member {member} instead of text; no outcome has this text");

    [Theory]
    [InlineData("d.Verdict.ToString() switch { \"Stop\" => true, \"Run\" => false, _ => false }", "IsStop")]
    [InlineData("d.Verdict.ToString() is \"Hitl\" or \"Stop\"", "IsHitl")]
    [InlineData("\"Hitl\".Equals(d.Verdict.ToString())", "IsHitl")]
    [InlineData("d.Verdict.ToString().Equals(\"Run\", StringComparison.Ordinal)", "IsRun")]
    [InlineData("d.Verdict.ToString().StartsWith('R')", "of the vocabulary")]
    public Task FirstText_IsTheOneThatIsMeant(string comparison, string member) =>
        Tells(comparison, $"Compare with the typed member {member} instead of text");

    [Fact]
    public async Task TextOfAStatement_IsFoundInItsCases() => Assert.Equal(
        ["Compare with the typed member IsStop instead of text"],
        await Told.By(
            "017",
            "void M(Decision d) { switch (d.Verdict.ToString()) { case \"Stop\": return; case \"Run\": break; } }"));

    private static async Task Tells(string comparison, string message) =>
        Assert.Equal([message], await Told.By("017", $"bool M(Decision d) => {comparison};"));
}

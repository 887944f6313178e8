namespace Maestro.Policy.Analyzers.Tests.Rules.Sealed;

public sealed partial class OverrideChecksTheSealTests
{
    [Theory]
    [InlineData("d", "d")]
    [InlineData("given", "given")]
    [InlineData("((Decision)(object)given)", "given")]
    [InlineData("Kept", "Kept")]
    [InlineData("this.Kept", "Kept")]
    [InlineData("_kept", "_kept")]
    [InlineData("gate.Evaluate(r)", "Evaluate")]
    [InlineData("(await gate.EvaluateAsync(r))", "EvaluateAsync")]
    [InlineData("all[0]", "this[]")]
    [InlineData("array[0]", "array[0]")]
    [InlineData("(given ?? d)", "given ?? d")]
    [InlineData("gate.Find(r.Id)!", "Find")]
    [InlineData("(gate.Find(r.Id)?.EnsureRun())!", "gate.Find(r.Id)?.EnsureRun()")]
    [InlineData("(d = given)", "given")]
    public async Task Message_NamesTheDecision(string decision, string name)
    {
        string[] messages = await Told($"{decision}.Override(a)");

        Assert.Contains($"'{name}' may be sealed; check IsOverridable first", messages);
    }

    private static Task<string[]> Told(string expression) => Verification.Verify.StubMessages(
        $$"""
        class C
        {
            readonly Decision _kept = null!;
            Decision Kept => _kept;
            async Task<Decision> M(
                Gate gate, Request r, Decision given, List<Decision> all, Decision[] array, Approval a)
            {
                await Task.Yield();
                var d = gate.Evaluate(r);
                return {{expression}};
            }
        }
        """);
}

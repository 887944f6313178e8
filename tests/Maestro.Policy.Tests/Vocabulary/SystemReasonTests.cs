namespace Maestro.Policy.Tests.Vocabulary;

public sealed class SystemReasonTests
{
    [Theory]
    [InlineData("OK", "\"sealed\": true", "sealed")]
    [InlineData("OK", "\"retired\": true", "retired")]
    [InlineData("OK", "\"layers\": [\"fraud_gate\"]", "kept to some layers")]
    [InlineData("OK", "\"verdicts\": [\"STOPPED\"]", "kept from RUN")]
    [InlineData("APPROVED", "\"verdicts\": [\"PAUSE_FOR_HITL\"]", "kept from RUN")]
    [InlineData("UNSPECIFIED", "\"verdicts\": [\"RUN\"]", "kept from STOPPED")]
    public void DeclarationAgainstThePipeline_IsToldAsSuch(string name, string declared, string problem)
    {
        string text = BookText.WithSection($"\"reasons\": {{ \"{name}\": {{ {declared} }} }}")
            .Replace("\"CLEAR\": 0", $"\"{name}\": 0");

        BookText.AssertFault(text, $"'{name}' cannot be {problem}: it is the pipeline's own.");
    }

    [Fact]
    public void NumberZero_IsGivenWhenAllOthersAreTaken()
    {
        Codebook codebook = Codebook.Parse(WithReasons(firstId: 1, count: 6));

        Assert.Equal(0, codebook[SystemReason.Approved].Id);
    }

    [Fact]
    public void FirstReasonWithoutANumber_IsNamed() => BookText.AssertFault(
        WithReasons(firstId: 0, count: 7),
        "No number is left for the system's reason 'APPROVED'. Widen 'reason_code_id'.");

    /// <summary>A codebook with room for 16 reasons, the system's ten included.</summary>
    private static string WithReasons(int firstId, int count)
    {
        IEnumerable<string> reasons = Enumerable.Range(firstId, count)
            .Select(id => FormattableString.Invariant($"\"R{id}\": {id}"));

        return BookText.WithFields("\"bits\": 5", "\"bits\": 4")
            .Replace("\"CLEAR\": 0, \"AMOUNT_HIGH\": 1", string.Join(',', reasons));
    }
}

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookRemedyTests
{
    [Theory]
    [InlineData("a_gate", "b_gate")]
    [InlineData("b_gate", "a_gate")]
    public void OfNamesEquallyNear_TheFirstByOrdinalOrderIsSuggested(string first, string second) => Assert.Equal(
        "'c_gate' is no layer of codebook 'Refunds 1'; did you mean 'a_gate'?",
        Unknown("c_gate", first, second));

    [Theory]
    [InlineData("fXaud_gate")]
    [InlineData("fXaud_gatY")]
    [InlineData("fraud_gateXY")]
    [InlineData("aud_gate")]
    public void NameOfTwoWrongLetters_IsSuggested(string name) => Assert.Equal(
        $"'{name}' is no layer of codebook 'Refunds 1'; did you mean 'fraud_gate'?",
        Unknown(name, "amount_gate", "fraud_gate"));

    [Theory]
    [InlineData("fXaYd_gatZ")]
    [InlineData("fXaud_gateYZ")]
    [InlineData("fraud_gateXYZ")]
    [InlineData("ud_gate")]
    public void NameOfThreeWrongLetters_IsNotSuggested(string name) => Assert.Equal(
        $"'{name}' is no layer of codebook 'Refunds 1'.",
        Unknown(name, "amount_gate", "fraud_gate"));

    [Fact]
    public void NameOfWhichNothingWouldRemain_IsNotSuggested() =>
        Assert.Equal("'xy' is no layer of codebook 'Refunds 1'.", Unknown("xy", "ab", "cd"));

    /// <summary>What is said about a layer that a codebook of two others doesn't have.</summary>
    private static string Unknown(string name, string first, string second)
    {
        Codebook codebook = Codebook.Parse(
            BookText.With("\"amount_gate\": 1, \"fraud_gate\": 2", $"\"{first}\": 1, \"{second}\": 2"));

        return Assert.Throws<CodebookException>(() => codebook.Layer(name)).Message;
    }
}

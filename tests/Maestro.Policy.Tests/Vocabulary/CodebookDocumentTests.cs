namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookDocumentTests
{
    private static readonly string Document =
        File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "codebook.md"));

    [Fact]
    public void ExampleInTheDocument_IsACodebook()
    {
        string example = Document.Split("```json\n")[1].Split("```")[0];

        Assert.Empty(Codebook.Check(example));
        Assert.True(Codebook.Parse(example).Reason("CUSTOMER_BLOCKED").IsSealing);
    }

    [Fact]
    public void SystemReasons_AreAllInTheDocument()
    {
        Codebook codebook = Codebook.Parse(BookText.Small);

        Assert.All(Enum.GetValues<SystemReason>(), reason => Assert.Contains($"`{codebook[reason].Name}`", Document));
    }

    [Fact]
    public void IdentifierInTheDocument_IsTheOneGenerated() => Assert.Equal(
        "'3DS_FAILED' is generated as '_3dsFailed'.",
        Codebook.Check(BookText.With("AMOUNT_HIGH", "3DS_FAILED"))[0].Message);
}

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookIdentifierTests
{
    [Theory]
    [InlineData("3DS_FAILED", "_3dsFailed")]
    [InlineData("3ds_failed", "_3dsFailed")]
    [InlineData("3D secure.x", "_3dSecureX")]
    [InlineData("GET-HASH-CODE", "_GetHashCode")]
    public void WordOfOneCase_IsWrittenWithOneCapital(string word, string identifier) =>
        AssertGenerated(word, identifier);

    [Theory]
    [InlineData("3aBcD", "_3aBcD")]
    [InlineData("3_aBcD", "_3ABcD")]
    [InlineData("get.HashCode", "_GetHashCode")]
    public void WordOfMixedCase_KeepsItsOwn(string word, string identifier) => AssertGenerated(word, identifier);

    private static void AssertGenerated(string word, string identifier) =>
        BookText.AssertFault(BookText.With("AMOUNT_HIGH", word), $"'{word}' is generated as '{identifier}'.");
}

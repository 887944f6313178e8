namespace Maestro.Policy.Tests.Vocabulary;

public sealed class CodebookMisuseTests
{
    private static readonly Codebook Small = Codebook.Parse(BookText.Small);

    [Fact]
    public void TextThatIsNull_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("json", () => Codebook.Parse((string)null!));
        Assert.Throws<ArgumentNullException>("json", () => Codebook.Check((string)null!));
    }

    [Fact]
    public void PathThatIsEmpty_IsRefused()
    {
        Assert.Throws<ArgumentNullException>("path", () => Codebook.Load(null!));
        Assert.Throws<ArgumentException>("path", () => Codebook.Load(""));
    }

    [Fact]
    public void VersionThatIsNull_IsNotCompared()
    {
        Assert.Throws<ArgumentNullException>("older", () => Codebook.Diff(null!, Small));
        Assert.Throws<ArgumentNullException>("newer", () => Codebook.Diff(Small, null!));
    }

    [Fact]
    public void SystemReasonOutsideOfItsEnumeration_IsToldAsNone() => Assert.StartsWith(
        "No system reason.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Small[(SystemReason)10]).Message,
        StringComparison.Ordinal);
}

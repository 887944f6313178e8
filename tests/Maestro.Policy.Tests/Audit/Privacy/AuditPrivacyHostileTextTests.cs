namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>Text that is made to take long takes no longer.</summary>
public sealed class AuditPrivacyHostileTextTests
{
    [Theory]
    [InlineData("a.")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("a@a.")]
    [InlineData("a@b.co")]
    [InlineData("%")]
    [InlineData("1-")]
    [InlineData("0")]
    [InlineData("01-")]
    [InlineData("01 ")]
    [InlineData("+1(")]
    [InlineData("(03)")]
    [InlineData("a1")]
    [InlineData("a09012345678")]
    [InlineData("03-1234-5678")]
    [InlineData("03-1234-5678 ")]
    [InlineData("\ud83d\ude00")]
    public void HostileText_OfTenMegabytesComesThrough(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));

        string clean = PrivacyRows.Clean(text);

        Assert.InRange(clean.EnumerateRunes().Count(), 33, 4096);
        Assert.Equal(clean, PrivacyRows.Clean(clean));
        Assert.False(new AuditPrivacy().Finds(clean));
    }
}

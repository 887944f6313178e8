namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>Texts that go somewhere else than into rows.</summary>
public sealed class WholeTextTests
{
    private static readonly AuditPrivacy Short = new() { MaxTextLength = 64 };

    [Fact]
    public void LongText_IsCleanedAndNeverCut()
    {
        string words = new('x', 1000);

        Assert.Equal($"{words} <REDACTED_EMAIL> <REDACTED_PHONE>", Short.Clean($"{words} a@b.co 090-1234-5678"));
    }

    [Fact]
    public void CleanText_ComesBackAsItIs()
    {
        string text = new('x', 1000);

        Assert.Same(text, Short.Clean(text));
        Assert.Equal("", Short.Clean(""));
    }

    // What fits into a row is cleaned alike there.
    [Theory]
    [InlineData("連絡先a@b.coまで、090-1234-5678")]
    [InlineData("a@090-1234-5678.co")]
    [InlineData("nobody@ home")]
    public void Text_IsCleanedAsThatOfARow(string text)
    {
        AuditRow row = new(DateTimeOffset.UnixEpoch, default, new AuditField("text", text));

        Assert.Equal($"{Short.Apply(row)["text"]}", Short.Clean(text));
        Assert.Equal(Short.Clean(text), Short.Clean(Short.Clean(text)));
    }

    [Fact]
    public void TextThatIsToBeRefused_Throws()
    {
        AuditPrivacy refusing = new() { Emails = AuditPersonalData.Refuse };

        Assert.Throws<AuditRowRefusedException>(() => refusing.Clean("to a@b.co"));
        Assert.Equal("a@b.co", new AuditPrivacy { Emails = AuditPersonalData.Keep }.Clean("a@b.co"));
        Assert.Throws<ArgumentNullException>(() => refusing.Clean(null!));
    }
}

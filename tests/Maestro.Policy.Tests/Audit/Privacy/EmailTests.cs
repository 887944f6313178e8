namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>What is taken for an e-mail address, and what isn't.</summary>
public sealed class EmailTests
{
    [Theory]
    [InlineData("x a@b.co y", "x <> y")]
    [InlineData("連絡先a@b.coまで", "連絡先<>まで")]
    [InlineData("メーラーa@b.coー", "メーラー<>ー")]
    [InlineData("이메일a@b.co로", "이메일<>로")]
    [InlineData("😀a@b.co😀", "😀<>😀")]
    [InlineData("a＠b.co", "<>")]
    [InlineData("a﹫b.co", "<>")]
    [InlineData("ａｂｃ＠ｅｘａｍｐｌｅ．ｃｏｍ", "<>")]
    [InlineData("a@b．co", "<>")]
    [InlineData("test.user+demo@example.com", "<>")]
    [InlineData("a.b+c_d%e-f@sub-domain.example.co.jp", "<>")]
    [InlineData("o'brien@example.com", "<>")]
    [InlineData("'a@b.co'", "'<>'")]
    [InlineData("a@xn--r8jz45g.xn--zckzah", "<>")]
    [InlineData("TEST@EXAMPLE.COM", "<>")]
    [InlineData("TITLE@INFO.ID", "<>")]
    [InlineData("müller@münchen.de", "<>")]
    [InlineData("почта@пример.рф", "<>")]
    [InlineData("éa@b.co", "<>")]
    [InlineData("a@b.co.", "<>.")]
    [InlineData("a@b.co-", "<>-")]
    [InlineData("+a@b.co", "+<>")]
    [InlineData("-a@b.co", "-<>")]
    [InlineData("..@b.co", "<>")]
    [InlineData("_@b.co", "<>")]
    [InlineData("a..b@c..d.co", "<>")]
    [InlineData("a@-b.co", "<>")]
    [InlineData("a@b@c.co", "a@<>")]
    [InlineData("a@b.co@c.de", "<>@c.de")]
    [InlineData("a@b.co.@c.de", "<><>")]
    [InlineData("a@b.co,c@d.co", "<>,<>")]
    [InlineData("<a@b.co>", "<<>>")]
    [InlineData("mailto:a@b.co?subject=x", "mailto:<>?subject=x")]
    [InlineData("to=a@b.co", "to=<>")]
    [InlineData("a@b.co1", "<>")]
    [InlineData("a@b.co_x", "<>")]
    [InlineData("a@b_c.co", "<>")]
    [InlineData("test\u200b@example.com", "<>")]
    [InlineData("090-1234-5678@example.ne.jp", "<>")]
    [InlineData("git@github.com:a/b", "<>:a/b")]
    [InlineData("icon@2x.png", "<>")]
    public void Address_IsTaken(string text, string expected) =>
        Assert.Equal(
            expected.Replace("<>", "<REDACTED_EMAIL>", StringComparison.Ordinal), PrivacyRows.Clean(text));

    [Theory]
    [InlineData("")]
    [InlineData("@")]
    [InlineData("a@")]
    [InlineData("@b.co")]
    [InlineData("a @b.co")]
    [InlineData("a@ b.co")]
    [InlineData("連絡は@b.coへ")]
    [InlineData("@someone")]
    [InlineData("user@host")]
    [InlineData("a@b.c")]
    [InlineData("a@b.c1")]
    [InlineData("a@.co")]
    [InlineData("a@@b.co")]
    [InlineData("a@127.0.0.1")]
    [InlineData("left-pad@1.3.0")]
    [InlineData("core@17.0.0-rc.1")]
    [InlineData("3 @ 4.50")]
    [InlineData("\"a b\"@c.co")]
    [InlineData("a@[127.0.0.1]")]
    [InlineData("太郎@b.co")]
    [InlineData("a@例え.jp")]
    [InlineData("a (at) b.co")]
    [InlineData("a%40b.co")]
    [InlineData("a@b .co")]
    public void WhatIsNone_StaysAsItIs(string text)
    {
        AuditRow row = PrivacyRows.Row(text);

        Assert.Same(row, new AuditPrivacy().Apply(row));
    }
}

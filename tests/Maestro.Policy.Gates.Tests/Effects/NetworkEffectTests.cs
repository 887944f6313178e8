using Maestro.Policy.Gates.Effects;

namespace Maestro.Policy.Gates.Tests.Effects;

/// <summary>Hosts are compared label by label, and nothing about them is made alike.</summary>
public sealed class NetworkEffectTests
{
    private static readonly EffectAllowList Exact = new([new(EffectKind.Network, "example.com", Verdict.Run)]);
    private static readonly EffectAllowList Under = new([EffectsBook.Under(EffectKind.Network, "example.com")]);

    [Theory]
    [InlineData("example.com")]
    [InlineData("https://example.com")]
    [InlineData("https://example.com/")]
    [InlineData("https://example.com/a/b?c=d#e")]
    [InlineData("https://example.com?at=a@b.co")]
    [InlineData("https://example.com#@evil.com")]
    [InlineData("https://example.com/@evil.com")]
    public void HostOfTheRule_IsAllowed(string target)
    {
        Assert.Equal(EffectFinding.Allowed, Judge(Exact, target));
        Assert.Equal(EffectFinding.Allowed, Judge(Under, target));
    }

    [Theory]
    [InlineData("api.example.com")]
    [InlineData("a.b.c.example.com")]
    [InlineData("https://api.example.com/v1")]
    [InlineData("1.example.com")]
    public void Subdomain_IsUnderTheDomainAlone(string target)
    {
        Assert.Equal(EffectFinding.NotListed, Judge(Exact, target));
        Assert.Equal(EffectFinding.Allowed, Judge(Under, target));
    }

    [Theory]
    [InlineData("evil-example.com")]
    [InlineData("evilexample.com")]
    [InlineData("example.com.evil.com")]
    [InlineData("example.co")]
    [InlineData("com")]
    [InlineData("example.com.")]
    [InlineData("api.example.com.")]
    [InlineData("EXAMPLE.com")]
    [InlineData("Api.example.com")]
    [InlineData("exаmple.com")]
    [InlineData("api.exаmple.com")]
    [InlineData("аpi.example.com")]
    [InlineData("ｅxample.com")]
    [InlineData("example。com")]
    [InlineData("example\u200b.com")]
    [InlineData("xn--80ak6aa92e.com")]
    [InlineData("xn--a.example.com")]
    [InlineData("api..example.com")]
    [InlineData(".example.com")]
    [InlineData("-a.example.com")]
    [InlineData("a_b.example.com")]
    [InlineData("example%2ecom")]
    [InlineData("http://example.com")]
    [InlineData("HTTPS2://example.com", true)]
    [InlineData("ftp://example.com")]
    [InlineData("example.com:80")]
    [InlineData("https://example.com:443")]
    [InlineData("https://example.com:444/")]
    [InlineData("https://evil.com/example.com")]
    [InlineData("https://evil.com#example.com")]
    [InlineData("[::1]")]
    [InlineData("93.184.216.34")]
    public void WhatOnlyLooksAlike_IsNot(string target, bool isUnreadable = false)
    {
        EffectFinding expected = isUnreadable ? EffectFinding.Unreadable : EffectFinding.NotListed;

        Assert.Equal(expected, Judge(Exact, target));
        Assert.Equal(expected, Judge(Under, target));
    }

    [Theory]
    [InlineData("user@example.com")]
    [InlineData("https://example.com@evil.com")]
    [InlineData("https://user:secret@example.com/")]
    [InlineData("https:\\\\example.com")]
    [InlineData("https://evil.com\\.example.com")]
    [InlineData("https:/example.com")]
    [InlineData("https:example.com")]
    [InlineData("https://")]
    [InlineData("//example.com")]
    [InlineData("://example.com")]
    [InlineData("/example.com")]
    [InlineData("HTTPS://example.com")]
    [InlineData("https://https://example.com")]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.com:")]
    [InlineData("https://example.com:0")]
    [InlineData("https://example.com:080")]
    [InlineData("https://example.com:65536")]
    [InlineData("https://example.com:99999999999")]
    [InlineData("https://example.com:４４３")]
    [InlineData("https://example.com:443:1")]
    [InlineData("[::1")]
    [InlineData("::1")]
    [InlineData("[::1]x")]
    [InlineData(" example.com")]
    [InlineData("example.com ")]
    [InlineData("exam ple.com")]
    [InlineData("https://example.com/a b")]
    [InlineData("example.com\n")]
    [InlineData("example.com\0")]
    [InlineData("")]
    [InlineData(null)]
    public void WhatReadersTakeApartDifferently_IsUnreadable(string? target) =>
        Assert.Equal(EffectFinding.Unreadable, Judge(Under, target));

    [Theory]
    [InlineData("http://example.com", "http://example.com/a")]
    [InlineData("example.com:8443", "https://example.com:8443/a")]
    [InlineData("http://localhost:5000", "http://localhost:5000")]
    [InlineData("127.0.0.1", "https://127.0.0.1/")]
    [InlineData("[::1]:80", "[::1]:80")]
    [InlineData("bücher.example", "bücher.example")]
    [InlineData("Example.COM", "Example.COM")]
    [InlineData("example.com.", "example.com.")]
    [InlineData("xn--bcher-kva.example", "https://xn--bcher-kva.example")]
    public void WhatIsListedExactly_IsAllowed(string rule, string target)
    {
        EffectAllowList list = new([new(EffectKind.Network, rule, Verdict.Run)]);

        Assert.Equal(EffectFinding.Allowed, Judge(list, target));
        Assert.Equal(EffectFinding.NotListed, Judge(list, "www." + rule.Split("://")[^1].Trim('[', ']').Split(':')[0]));
    }

    [Fact]
    public void PortAndSchemeOfADomain_AreThoseOfItsSubdomains()
    {
        EffectAllowList list = new([EffectsBook.Under(EffectKind.Network, "http://example.com:8080")]);

        Assert.Equal(EffectFinding.Allowed, Judge(list, "http://a.example.com:8080/x"));
        Assert.Equal(EffectFinding.NotListed, Judge(list, "http://a.example.com"));
        Assert.Equal(EffectFinding.NotListed, Judge(list, "https://a.example.com:8080"));
    }

    [Fact]
    public void NearestRule_Counts()
    {
        EffectAllowList list = new(
        [
            EffectRule.AskAbout(EffectKind.Network),
            EffectsBook.Under(EffectKind.Network, "example.com"),
            EffectsBook.Under(EffectKind.Network, "pay.example.com", Verdict.Stop),
            new(EffectKind.Network, "docs.pay.example.com"),
            new(EffectKind.Network, "pay.example.com", Verdict.Run),
        ]);

        Assert.Equal(EffectFinding.NeedsHuman, Judge(list, "example.org"));
        Assert.Equal(EffectFinding.Allowed, Judge(list, "a.example.com"));
        Assert.Equal(EffectFinding.Allowed, Judge(list, "pay.example.com"));
        Assert.Equal(EffectFinding.NotListed, Judge(list, "a.pay.example.com"));
        Assert.Equal(EffectFinding.NeedsHuman, Judge(list, "docs.pay.example.com"));
        Assert.Equal(EffectFinding.NotListed, Judge(list, "a.docs.pay.example.com"));
    }

    private static EffectFinding Judge(EffectAllowList list, string? target) =>
        list.Judge(new(EffectKind.Network, target));
}

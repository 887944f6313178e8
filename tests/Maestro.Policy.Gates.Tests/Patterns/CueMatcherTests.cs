using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class CueMatcherTests
{
    [Theory]
    [InlineData("phone, then password", 1)]
    [InlineData("password, then phone", 1)]
    [InlineData("email and phone", 11)]
    [InlineData("nothing to see", -1)]
    [InlineData("", -1)]
    [InlineData("ssn", 4)]
    [InlineData("a ssn", 4)]
    [InlineData("my doxx!", 0)]
    public void SeveralCuesInAText_GiveTheFirstOfTheList(string text, int index)
    {
        Assert.Equal(index, DefaultCues.Matcher.IndexOfFirst(text));
    }

    [Theory]
    [InlineData("passwords")]
    [InlineData("mypassword")]
    [InlineData("password_")]
    [InlineData("password2")]
    [InlineData("password²")]
    [InlineData("Ⅷpassword")]
    [InlineData("このpasswordを")]
    [InlineData("𝐀password")]
    [InlineData("password𝐀")]
    public void WordCharacterBesideACue_HidesIt(string text)
    {
        Assert.Equal(-1, DefaultCues.Matcher.IndexOfFirst(text));
    }

    [Theory]
    [InlineData("-password-")]
    [InlineData("password\u0301")]
    [InlineData("\u200Dpassword\u200C")]
    [InlineData("‿password‿")]
    [InlineData("😀password😀")]
    [InlineData("。password、")]
    public void AnythingElseBesideACue_DoesNot(string text)
    {
        Assert.Equal(1, DefaultCues.Matcher.IndexOfFirst(text));
    }

    [Fact]
    public void HalfASurrogatePair_IsNoWordCharacterAndMatchesNothing()
    {
        Assert.Equal(1, DefaultCues.Matcher.IndexOfFirst("\uD835password\uDC00"));
        Assert.Equal(1, DefaultCues.Matcher.IndexOfFirst("\uDC00password\uD835"));
        Assert.Equal(-1, new CueMatcher(["😀", "\uFFFD"]).IndexOfFirst("\uD83D \uDE00"));
    }

    [Theory]
    [InlineData("PASSWORD", 1)]
    [InlineData("paſſword", 1)]
    [InlineData("ıDENTİFY", 13)]
    [InlineData("api \u212Aey", 6)]
    [InlineData("ｐａｓｓｗｏｒｄ", -1)]
    [InlineData("pa\u200Bssword", -1)]
    public void Case_IsIgnoredAndNothingElse(string text, int index)
    {
        Assert.Equal(index, DefaultCues.Matcher.IndexOfFirst(text));
    }

    [Theory]
    [InlineData("creditcard", 3)]
    [InlineData("credit \t\r\n\u0085\u00A0\u1680\u2003\u2028\u2029\u202F\u205F\u3000\u001C\u001D\u001E\u001Fcard", 3)]
    [InlineData("credit-card", -1)]
    [InlineData("credit\u200Bcard", -1)]
    [InlineData("credit", -1)]
    [InlineData("credit   ", -1)]
    [InlineData("credit credit card", 3)]
    public void BlankInACue_StandsForAnyWhiteSpace(string text, int index)
    {
        Assert.Equal(index, DefaultCues.Matcher.IndexOfFirst(text));
    }

    [Theory]
    [InlineData("c++", "I write C++20", 0)]
    [InlineData("c++", "abc++", -1)]
    [InlineData("++c", "a++c", 0)]
    [InlineData("++c", "a+++c", 0)]
    [InlineData("++c", "++cd", -1)]
    [InlineData("$", "a$b", 0)]
    [InlineData("- -", "a--b", 0)]
    [InlineData("パスワード", "「パスワード」", 0)]
    [InlineData("パスワード", "新パスワード", -1)]
    [InlineData("ΣΊΣΥΦΟΣ", "σίσυφος", 0)]
    [InlineData("ТАЙНА", "это тайна.", 0)]
    [InlineData("ТАЙНА", "это ᲅайна.", 0)]
    [InlineData("𐐀𐐁", "𐐨𐐩", 0)]
    [InlineData("😀", "a😀b", 0)]
    [InlineData("x", "\uD83D\uDE00x", 0)]
    [InlineData("straße", "STRAẞE", 0)]
    [InlineData("straße", "STRASSE", -1)]
    [InlineData("\0", "a\0", 0)]
    public void CueOfAnyScript_IsFound(string cue, string text, int index)
    {
        Assert.Equal(index, new CueMatcher([cue]).IndexOfFirst(text));
    }
}

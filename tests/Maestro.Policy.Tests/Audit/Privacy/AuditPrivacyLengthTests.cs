namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>Nothing that goes on record is without bounds.</summary>
public sealed class AuditPrivacyLengthTests
{
    [Theory]
    [InlineData("a")]
    [InlineData("表")]
    [InlineData("😀")]
    public void LongText_IsCutWhereTheReferenceCutsIt(string character)
    {
        string kept = string.Concat(Enumerable.Repeat(character, 4096));
        string tooLong = kept + character;

        Assert.Equal(kept, PrivacyRows.Clean(kept));
        Assert.Equal(
            string.Concat(Enumerable.Repeat(character, 4053)) + "<TRUNCATED>[original_length=4097]",
            PrivacyRows.Clean(tooLong));
    }

    [Fact]
    public void TextThatGrows_IsCutAndSaysHowLongItWas()
    {
        string text = string.Concat(Enumerable.Repeat("a@b.co ", 500));

        string clean = PrivacyRows.Clean(text);

        Assert.InRange(clean.Length, 4000, 4096);
        Assert.EndsWith("<TRUNCATED>[original_length=3500]", clean, StringComparison.Ordinal);
        Assert.Equal(clean, PrivacyRows.Clean(clean));
    }

    [Fact]
    public void Cut_LeavesNothingThatLooksLikeANumber()
    {
        // An order number, in which a phone number comes about at every place where it may be cut.
        string text = string.Concat(Enumerable.Repeat("03-1234-5678-", 500));
        string spaced = string.Concat(Enumerable.Repeat("11 22 33 ", 500));
        for (int most = 64; most < 120; most++)
        {
            AuditPrivacy privacy = new() { MaxTextLength = most };
            string clean = PrivacyRows.Clean(text, privacy);

            Assert.Equal("<TRUNCATED>[original_length=6500]", clean[clean.IndexOf('<', StringComparison.Ordinal)..]);
            Assert.Equal(clean, PrivacyRows.Clean(clean, privacy));
            Assert.DoesNotContain("REDACTED", clean, StringComparison.Ordinal);
            Assert.EndsWith("=4500]", PrivacyRows.Clean(spaced, privacy), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Digest_IsNeverCut()
    {
        string digest = new('a', 64);

        Assert.Equal(digest, PrivacyRows.Clean(digest, new() { MaxTextLength = 64 }));
    }

    [Fact]
    public void LongNamesAndNestedTexts_AreCut()
    {
        AuditPrivacy privacy = new() { MaxTextLength = 64 };
        string x = new('x', 65);
        const string Cut = "xxxxxxxxxxxxxxxxxxxxx<TRUNCATED>[original_length=65]";

        string json = PrivacyRows.CleanJson($$"""{"{{x}}":["{{x}}"],"{{x[1..]}}y":1}""", privacy);

        Assert.Equal($$"""{"{{Cut}}":["{{Cut}}"],"{{Cut}}#2":1}""", json);
        Assert.Equal(json, PrivacyRows.CleanJson(json, privacy));
        Assert.Equal(
            [Cut, $"{Cut}#2"],
            privacy.Apply(PrivacyRows.Row(new AuditField(x + "", 1), new AuditField($"{x[1..]}y", 2)))
                .Extra.Select(field => field.Name));
    }

    [Fact]
    public void NumberedName_IsNoLongerThanAName()
    {
        AuditPrivacy privacy = new() { MaxTextLength = 64 };
        string filler = $"{new string('x', 47)} ";

        AuditRow clean = privacy.Apply(
            PrivacyRows.Row(new AuditField($"{filler}a@b.co", 1), new AuditField($"{filler}c@d.co", 2)));

        Assert.Equal($"{filler}<REDACTED_EMAIL>", clean.Extra[0].Name);
        Assert.Equal($"{filler[..19]}<TRUNCATED>[original_length=64]#2", clean.Extra[1].Name);
        Assert.Same(clean, privacy.Apply(clean));
    }

    [Fact]
    public void LongJson_IsLeftOut()
    {
        string json = $"[{string.Join(',', Enumerable.Repeat("1", 40_000))}]";

        Assert.Equal("<TRUNCATED>[original_length=80001]", PrivacyRows.CleanJson(json));
        Assert.Equal(json, PrivacyRows.CleanJson(json, new() { MaxJsonLength = 80_001 }));
    }

    [Fact]
    public void JsonThatGrowsTooLong_IsLeftOut()
    {
        string json = """["a@b.co","a@b.co","a@b.co","a@b.co","a@b.co","a@b.co"]""";

        Assert.Equal(
            "<TRUNCATED>[original_length=55]", PrivacyRows.CleanJson(json, new() { MaxJsonLength = 64 }));
    }

    [Fact]
    public void DeepJson_IsCleanedToItsBottom()
    {
        string json = $"{new string('[', 127)}\"a@b.co\"{new string(']', 127)}";

        Assert.Equal(
            json.Replace("a@b.co", "<REDACTED_EMAIL>", StringComparison.Ordinal), PrivacyRows.CleanJson(json));
    }
}

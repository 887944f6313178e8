using System.Collections.Immutable;
using System.Globalization;

namespace Maestro.Policy.Tests.Audit.Privacy;

/// <summary>What becomes of rows.</summary>
public sealed class AuditPrivacyTests
{
    [Fact]
    public void CleanRow_ComesBackAsItIs()
    {
        AuditRow row = PrivacyRows.Row(
            new AuditField("prompt_hash", "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"),
            new AuditField("count", 12),
            new AuditField("nested", AuditValue.FromJson("""{"at":"2026-02-19","list":[1,null,"表"],"user":"a@b"}""")),
            new AuditField("nothing", default));

        Assert.Same(row, new AuditPrivacy().Apply(row));
    }

    [Fact]
    public void NamesAndValues_AreRedactedAtEveryDepth()
    {
        AuditRow row = PrivacyRows.Row(
            new AuditField("to a@b.co", "from c@d.co"),
            new AuditField("meta", AuditValue.FromJson(
                """{"z":[{"a@b.co":["x 03-1234-5678 y",1.50]}],"k":"\n\"a@b.co\"","n":819012345678}""")));

        AuditRow clean = new AuditPrivacy().Apply(row);

        Assert.Equal(
            [
                new AuditField("to <REDACTED_EMAIL>", "from <REDACTED_EMAIL>"),
                new AuditField("meta", AuditValue.FromJson(
                    """
                    {
                      "z": [{ "<REDACTED_EMAIL>": ["x <REDACTED_PHONE> y", 1.5] }],
                      "k": "\n\"<REDACTED_EMAIL>\"",
                      "n": 819012345678
                    }
                    """)),
            ],
            clean.Extra);
        Assert.Equal((row.Time, row.Decision), (clean.Time, clean.Decision));
    }

    [Theory]
    [InlineData("""{"a@b.co":1,"c@d.co":2}""", """{"<>":1,"<>#2":2}""")]
    [InlineData("""{"a@b.co":1,"c@d.co":2,"e@f.co":3}""", """{"<>":1,"<>#2":2,"<>#3":3}""")]
    [InlineData("""{"<>":0,"a@b.co":1}""", """{"<>":0,"<>#2":1}""")]
    [InlineData("""{"<>#2":0,"a@b.co":1,"b@b.co":2}""", """{"<>#2":0,"<>":1,"<>#3":2}""")]
    [InlineData("""{"<>":0,"<>#2":0,"a@b.co":1}""", """{"<>":0,"<>#2":0,"<>#3":1}""")]
    [InlineData("""{"x a@b.co":1,"x c@d.co":2,"y a@b.co":3}""", """{"x <>":1,"x <>#2":2,"y <>":3}""")]
    [InlineData("""{"a@b.co z":1,"c@d.co z":2,"m":3}""", """{"<> z":1,"<> z#2":2,"m":3}""")]
    [InlineData("""{"a@b.co":{"x":1},"a":[{}],"m":{}}""", """{"<>":{"x":1},"a":[{}],"m":{}}""")]
    [InlineData("""{"\ud83d\ude00":1,"\uffee a@b.co":2}""", """{"\ud83d\ude00":1,"\uffee <>":2}""")]
    public void NamesThatBecomeTheSame_AreKeptApart(string json, string expected)
    {
        const string Word = "<REDACTED_EMAIL>";
        string given = json.Replace("<>", Word, StringComparison.Ordinal);
        string wanted = expected.Replace("<>", Word, StringComparison.Ordinal);

        Assert.Equal(AuditValue.FromJson(wanted).ToString(), PrivacyRows.CleanJson(given));
    }

    [Fact]
    public void MembersWhoseNamesBecomeTheSame_AreKeptApart() =>
        Assert.Equal(
            ["<REDACTED_EMAIL>", "<REDACTED_EMAIL>#3", "<REDACTED_EMAIL>#2", "x"],
            new AuditPrivacy()
                .Apply(PrivacyRows.Row(
                    new AuditField("a@b.co", "1"),
                    new AuditField("c@d.co", "2"),
                    new AuditField("<REDACTED_EMAIL>#2", "3"),
                    new AuditField("x", "4")))
                .Extra.Select(field => field.Name));

    [Fact]
    public void ThousandsOfNamesThatBecomeTheSame_AreKeptApart()
    {
        string json = $"{{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"\"a{i}@b.co\":{i}"))}}}";
        AuditPrivacy privacy = new() { MaxJsonLength = 1 << 20 };

        string clean = PrivacyRows.CleanJson(json, privacy);

        Assert.Contains("\"<REDACTED_EMAIL>#5000\":", clean, StringComparison.Ordinal);
        Assert.Equal(clean, PrivacyRows.CleanJson(clean, privacy));
    }

    [Theory]
    [InlineData(AuditPersonalData.Keep, AuditPersonalData.Keep, "a@b.co 03-1234-5678")]
    [InlineData(AuditPersonalData.Redact, AuditPersonalData.Keep, "<REDACTED_EMAIL> 03-1234-5678")]
    [InlineData(AuditPersonalData.Keep, AuditPersonalData.Redact, "a@b.co <REDACTED_PHONE>")]
    public void Kinds_AreCleanedEachInItsWay(AuditPersonalData emails, AuditPersonalData phones, string expected)
    {
        AuditPrivacy privacy = new() { Emails = emails, Phones = phones };

        Assert.Equal(expected, PrivacyRows.Clean("a@b.co 03-1234-5678", privacy));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("ja-JP")]
    public void Cultures_ChangeNothing(string culture)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);

            Assert.Equal("<REDACTED_EMAIL>", PrivacyRows.Clean("TITLE@INFO.ID"));
            Assert.Equal("<REDACTED_EMAIL>", PrivacyRows.Clean("ıİ@info.id"));
            Assert.EndsWith(
                "<TRUNCATED>[original_length=5000]", PrivacyRows.Clean(new('i', 5000)), StringComparison.Ordinal);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Options_HaveTheirRanges()
    {
        Assert.Equal(default, new AuditPrivacy().Emails);
        Assert.Equal((AuditPersonalData)0, AuditPersonalData.Redact);
        Throws("Emails", static () => new AuditPrivacy { Emails = (AuditPersonalData)3 });
        Throws("Phones", static () => new AuditPrivacy { Phones = (AuditPersonalData)(-1) });
        Throws("MaxTextLength", static () => new AuditPrivacy { MaxTextLength = 63 });
        Throws("MaxTextLength", static () => new AuditPrivacy { MaxTextLength = (1 << 20) + 1 });
        Throws("MaxJsonLength", static () => new AuditPrivacy { MaxJsonLength = 63 });
        Throws("MaxJsonLength", static () => new AuditPrivacy { MaxJsonLength = (1 << 24) + 1 });
        Throws("MaxMembers", static () => new AuditPrivacy { MaxMembers = 0 });
        Throws("MaxMembers", static () => new AuditPrivacy { MaxMembers = 1025 });

        static void Throws(string option, Func<AuditPrivacy> make) =>
            Assert.Equal(option, Assert.Throws<ArgumentOutOfRangeException>(make).ParamName);
    }

    [Fact]
    public void RowWithTooManyMembers_IsRefused()
    {
        ImmutableArray<AuditField> fields = [.. Enumerable.Range(0, 65).Select(i => new AuditField($"m{i}", i))];

        AuditRowRefusedException refusal = Assert.Throws<AuditRowRefusedException>(
            () => new AuditPrivacy().Apply(new(default, default, fields)));

        Assert.Equal(("", "The row can't go on record: it has 65 further members, not up to 64."),
            (refusal.Member, refusal.Message));
        Assert.NotNull(new AuditPrivacy { MaxMembers = 65 }.Apply(new(default, default, fields)));
        Assert.Throws<ArgumentNullException>(() => new AuditPrivacy().Apply(null!));
    }
}

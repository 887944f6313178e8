using System.Diagnostics;
using System.Text.Json;
using Maestro.Policy.Gates.Text;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Text;

public sealed class ReferenceDocumentTests
{
    [Fact]
    public void NamesThatBecomeTheSame_AreToldApartInTheirOrder() => Assert.Equal(
        """{"<A>":1,"<A>#2":2,"b":[{"<A>":"<A>"}]}""",
        ReferenceDocument.Redact(Json("""{"a@b.co":1,"c@d.co":2,"b":[{"e@f.co":"g@h.co"}]}"""))!.ToJsonString()
            .Replace("\\u003CREDACTED_EMAIL\\u003E", "<A>", StringComparison.Ordinal));

    [Fact]
    public void CutText_IsCutOnce()
    {
        string text = new('a', ReferenceDocument.MaxTextLength);
        string cut = ReferenceDocument.Cut(text + "a");

        Assert.Same(text, ReferenceDocument.Cut(text));
        Assert.EndsWith("a<TRUNCATED>[original_length=4097]", cut, StringComparison.Ordinal);
        Assert.Same(cut, ReferenceDocument.Cut(cut));
    }

    [Fact]
    public void RowsOfARun_HaveTimesThatGrow_EvenWhenTheClockGoesBack()
    {
        ManualTime time = new();
        ReferenceRows rows = new(time);

        Assert.Equal("2026-01-02T12:04:05.678901+09:00", $"{rows.Emit(Json("{}"))["ts"]}");
        time.Advance(TimeSpan.FromTicks(9));
        Assert.Equal("2026-01-02T12:04:05.678902+09:00", $"{rows.Emit(Json("{}"))["ts"]}");
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("2026-01-02T12:04:06.678901+09:00", $"{rows.Emit(Json("{}"))["ts"]}");
        Assert.Equal("given", $"{rows.Emit(Json("""{"ts":"given"}"""))["ts"]}");
    }

    [Fact]
    public void StructuralTexts_AreNeverCut()
    {
        string text = new('a', 5000);
        string row = new ReferenceRows(new ManualTime())
            .Emit(Json($$"""{"run_id":"{{text}}","note":"{{text}}"}""")).ToJsonString();

        Assert.Contains($"\"run_id\":\"{text}\"", row, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"note\":\"{text}\"", row, StringComparison.Ordinal);
    }

    [Fact]
    public void RowThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new ReferenceRows(new ManualTime()).Emit(Json("[]")));
        Assert.Throws<ArgumentNullException>(() => new ReferenceRows(null!));
    }

    [Fact]
    public void OnlyTheWordItself_LetsATaskGoOn()
    {
        Assert.True(ReferenceWords.IsContinue(Json("\" \\u001fcontinue\\n\"")));
        Assert.False(ReferenceWords.IsContinue(Json("\"cont\\u0131nue\"")));
        Assert.False(ReferenceWords.IsContinue(Json("\"\\ud800\"")));
        Assert.False(ReferenceWords.IsContinue(Json("[\"CONTINUE\"]")));
        Assert.False(ReferenceWords.IsContinue(default));
        Assert.Equal(ReferenceWords.Unknown, ReferenceWords.Decision(null));
    }

    [Theory]
    [InlineData("a@b.co ")]
    [InlineData("a@")]
    [InlineData("a.")]
    [InlineData("\ud83d\ude00")]
    public void TenMillionCharacters_AreEmittedInOneGo(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 10_000_000 / piece.Length));
        JsonElement row = JsonSerializer.SerializeToElement(new Dictionary<string, object> { [text] = new[] { text } });
        var watch = Stopwatch.StartNew();

        Assert.True(new ReferenceRows(new ManualTime()).Emit(row).Count == 2);

        // A net for the quadratic, which takes hours.
        Assert.InRange(watch.Elapsed.TotalMinutes, 0, 5);
    }

    private static JsonElement Json(string text) => JsonDocument.Parse(text).RootElement;
}

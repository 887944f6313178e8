using Maestro.Policy.Gates.Patterns;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Tests.Text;

/// <summary>Ten megabytes of text that is made to cost as much as it can.</summary>
/// <remarks>
/// Nothing is timed, since a loaded machine would decide the test. What looks back or ahead over the same text again
/// and again takes some ten to the fourteenth steps for such a text: days, so that these tests would not end. Memory
/// can be counted: ten times the text may take at most twelve times of it. The benchmarks compare the times.
/// </remarks>
public sealed class LinearTextTests
{
    private const int Length = 10_000_000;

    private static readonly AuditPrivacy Privacy = new();

    /// <summary>Texts without an address or a number, as beginning, repeated piece, and end.</summary>
    public static TheoryData<string, string, string> Harmless => new()
    {
        { "", "a", "@" },
        { "@", "a", "" },
        { "", "@", "" },
        { "", "a@", "" },
        { "", "a@a.1", "" },
        { "a@", "a.", "" },
        { "a@", "a-.", "" },
        { "", "a.", "@" },
        { "", ".+%-", "@b" },
        { "", "ａ＠", "" },
        { "", "é@.", "" },
        { "", "1", "" },
        { "", "x-1.", "" },
    };

    [Theory]
    [MemberData(nameof(Harmless))]
    public void TextWithoutPersonalData_ComesBackAsItIs(string start, string piece, string end)
    {
        string text = Repeat(start, piece, end, Length);

        Assert.Equal(text, ReferenceRedaction.Apply(text));
        Assert.Equal(text, Privacy.Clean(text));
    }

    [Theory]
    [InlineData("a@b.co ", "<REDACTED_EMAIL> ")]
    [InlineData("a.b+c@d-e.example.com,", "<REDACTED_EMAIL>,")]
    [InlineData("@a@b.co@ ", "@<REDACTED_EMAIL>@ ")]
    public void EveryAddress_IsRedacted(string piece, string expected)
    {
        string redacted = Repeat("", expected, "", expected.Length * (Length / piece.Length));
        string text = Repeat("", piece, "", piece.Length * (Length / piece.Length));

        Assert.Equal(redacted, ReferenceRedaction.Apply(text));
        Assert.Equal(redacted, Privacy.Clean(text));
    }

    [Theory]
    [InlineData("a@b.co ")]
    [InlineData("a@a.a")]
    [InlineData("090-1234-5678, ")]
    public void TenTimesTheText_TakesNoMoreThanTwelveTimesTheMemory(string piece)
    {
        Allocated(piece, Length / 100);
        long one = Allocated(piece, Length / 10);
        long ten = Allocated(piece, Length);

        Assert.InRange(ten, 0, (12 * one) + 10_000);
    }

    [Theory]
    [InlineData("", "credit ", "")]
    [InlineData("", "credit        ", "")]
    [InlineData("credit", " ", "x")]
    [InlineData("", "creditcredit", "")]
    [InlineData("", "s ", "")]
    [InlineData("", "\u017f\u0131 ", "")]
    [InlineData("", "passwor", "")]
    public void Cue_IsLookedForToTheEnd(string start, string piece, string end)
    {
        CueMatcher matcher = new(PatternGateOptions.DefaultStopCues);
        string text = Repeat(start, piece, end, Length);

        Assert.Equal(-1, matcher.IndexOfFirst(text));
        Assert.Equal(1, matcher.IndexOfFirst(text + " password"));
    }

    private static string Repeat(string start, string piece, string end, int length) =>
        start + string.Concat(Enumerable.Repeat(piece, length / piece.Length)) + end;

    private static long Allocated(string piece, int length)
    {
        string text = Repeat("", piece, "", length);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotNull(ReferenceRedaction.Apply(text));
        Assert.NotNull(Privacy.Clean(text));

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

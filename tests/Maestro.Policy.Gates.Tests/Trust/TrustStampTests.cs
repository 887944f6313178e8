using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustStampTests
{
    [Fact]
    public void Stamp_HasThePrecisionOfASecond()
    {
        TrustStamp stamp = TrustStamp.At(TrustBook.Noon.AddTicks(9_999_999));

        Assert.Equal("2026-03-21T12:00:00+09:00", stamp.Text);
        Assert.Equal(TrustBook.Noon.UtcTicks, stamp.UtcTicks);
    }

    [Fact]
    public void WhatIsStamped_IsReadBack()
    {
        foreach (TrustStamp stamp in (TrustStamp[])[TrustStamp.Never, TrustStamp.At(TrustBook.Noon)])
        {
            Assert.True(TrustStamp.TryParse(stamp.Text, out TrustStamp? read));
            Assert.Equal(stamp, read);
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2026-03-21T12:00:00\0+09:00")]
    [InlineData("2026-03-21\ud80012:00:00+09:00")]
    [InlineData("2026-03-21T12:00:00+24:00")]
    public void WhatIsNoMoment_IsNotRead(string? text) => Assert.False(TrustStamp.TryParse(text, out _));

    // As in the reference, whose offsets below a second are none.
    [Theory]
    [InlineData("2026-03-21T03:00:00+00:00:00.5", 0)]
    [InlineData("2026-03-21T03:00:00-00:00:00.999999", 0)]
    [InlineData("2026-03-21T03:00:00-00:00:01.5", 1_500)]
    public void OffsetOfLessThanASecond_IsNone(string text, int milliseconds)
    {
        Assert.True(TrustStamp.TryParse(text, out TrustStamp? stamp));
        Assert.Equal(TrustBook.Noon.UtcTicks + (milliseconds * TimeSpan.TicksPerMillisecond), stamp.UtcTicks);
    }

    [Fact]
    public void AnyText_IsReadWithoutAnException()
    {
        Random random = new(7);
        const string Alphabet = "0123456789-:.,+ZTWé😀 ";

        for (int i = 0; i < 100_000; i++)
        {
            char[] text = "2026-03-21T12:00:00.123+09:00".ToCharArray();

            for (int edits = random.Next(1, 4); edits > 0; edits--)
            {
                text[random.Next(text.Length)] = Alphabet[random.Next(Alphabet.Length)];
            }

            _ = TrustStamp.TryParse(new string(text)[random.Next(3)..random.Next(4, text.Length)], out _);
        }
    }
}

namespace Maestro.Policy.Tests.Vocabulary;

public sealed class ReasonCodeTests
{
    private static readonly Codebook Small = Codebook.Parse(BookText.Small);

    [Fact]
    public void SameEntry_IsEqual()
    {
        ReasonCode reason = Small.Reason("CLEAR");

        Assert.True(reason == Small.Reasons[0]);
        Assert.False(reason != Small.Reasons[0]);
        Assert.Equal(reason.GetHashCode(), Small.Reasons[0].GetHashCode());
    }

    [Fact]
    public void EntryOfATwin_IsAnother()
    {
        ReasonCode twin = Codebook.Parse(BookText.Small).Reason("CLEAR");

        Assert.False(Small.Reason("CLEAR") == twin);
        Assert.True(Small.Reason("CLEAR") != twin);
    }
}

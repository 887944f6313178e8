namespace Maestro.Policy.Tests.Vocabulary;

public sealed class WireNamesTests
{
    [Theory]
    [InlineData(Verdict.Stop, "STOPPED")]
    [InlineData(Verdict.Hitl, "PAUSE_FOR_HITL")]
    [InlineData(Verdict.Run, "RUN")]
    public void VerdictsWord_GoesBothWays(Verdict verdict, string word)
    {
        Assert.Equal(word, verdict.ToWireName());
        Assert.True(WireNames.TryParse(word, out Verdict parsed));
        Assert.Equal(verdict, parsed);
    }

    [Theory]
    [InlineData(Decider.System, "SYSTEM")]
    [InlineData(Decider.User, "USER")]
    [InlineData(Decider.Admin, "ADMIN")]
    public void DecidersWord_GoesBothWays(Decider decider, string word)
    {
        Assert.Equal(word, decider.ToWireName());
        Assert.True(WireNames.TryParse(word, out Decider parsed));
        Assert.Equal(decider, parsed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("run")]
    [InlineData(" RUN")]
    [InlineData("STOP")]
    [InlineData("2")]
    public void OtherWords_AreNoneAndSafe(string? word)
    {
        Assert.False(WireNames.TryParse(word, out Verdict verdict));
        Assert.False(WireNames.TryParse(word, out Decider decider));
        Assert.Equal((Verdict.Stop, Decider.System), (verdict, decider));
    }

    [Fact]
    public void ValuesOutsideOfTheEnumerations_HaveNoWord()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Verdict)3).ToWireName());
        Assert.Throws<ArgumentOutOfRangeException>(() => ((Decider)3).ToWireName());
    }

    [Fact]
    public void ValueOutsideOfItsEnumeration_IsToldAsNone()
    {
        string verdict = Assert.Throws<ArgumentOutOfRangeException>(() => ((Verdict)3).ToWireName()).Message;
        string decider = Assert.Throws<ArgumentOutOfRangeException>(() => ((Decider)3).ToWireName()).Message;

        Assert.StartsWith("No verdict.", verdict, StringComparison.Ordinal);
        Assert.StartsWith("No decider.", decider, StringComparison.Ordinal);
    }
}

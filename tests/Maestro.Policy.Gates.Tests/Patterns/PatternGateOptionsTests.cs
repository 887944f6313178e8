using Maestro.Policy.Gates.Patterns;

namespace Maestro.Policy.Gates.Tests.Patterns;

public sealed class PatternGateOptionsTests
{
    private static readonly PatternGateOptions Good =
        new() { Layer = WordBook.Layer, StopReason = WordBook.Stop, HitlReason = WordBook.Hitl };

    public static TheoryData<PatternGateOptions, string> Faulty => new()
    {
        { Good with { Layer = default }, "Layer is not set." },
        { Good with { StopReason = default }, "StopReason is not set." },
        { Good with { HitlReason = default }, "HitlReason is not set." },
        { Good with { StopReason = WordBook.Hitl }, "StopReason is 'HITL_PATTERN', which the codebook doesn't" },
        { Good with { HitlReason = WordBook.Stop }, "HitlReason is 'STOP_PATTERN', which the codebook doesn't" },
        { Good with { MaxLength = 0 }, "MaxLength is 0." },
        { Good with { MaxLength = -1 }, "MaxLength is -1." },
        { Good with { StopCues = null! }, "StopCues is null." },
        { Good with { HumanCues = null! }, "HumanCues is null." },
        { Good with { StopCues = [], HumanCues = [] }, "StopCues and HumanCues are both empty." },
        { Good with { StopCues = ["a", " "] }, "StopCues[1] is blank." },
        { Good with { HumanCues = ["a", "b", null!] }, "HumanCues[2] is null." },
        { Good with { HumanCues = [new string('a', 257)] }, "HumanCues[0] has 257 characters." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(PatternGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new PatternGate<string>(options, text => text));

        Assert.Equal("options", thrown.ParamName);
        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralFaults_AreAllNamed()
    {
        PatternGateOptions options = Good with { Layer = default, MaxLength = 0, StopCues = [""] };

        string message = Assert.Throws<ArgumentException>(() => new PatternGate<string>(options, text => text)).Message;

        foreach (string option in (string[])["Layer", "MaxLength", "StopCues[0]"])
        {
            Assert.Contains(option, message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Defaults_AreTheReferencesCuesAndFourMebi()
    {
        Assert.Equal(8, Good.StopCues.Count);
        Assert.Equal(7, Good.HumanCues.Count);
        Assert.Equal(4_194_304, Good.MaxLength);
    }
}

using System.Text;
using Maestro.Policy.Agents.Deliberation;

namespace Maestro.Policy.Agents.Tests.Deliberation;

public sealed class MemberAnswerTests
{
    public static TheoryData<string> NoKeys { get; } =
        ["", " ", " yes", "yes ", "y\nes", "y\u0007es", new string('x', 257)];

    [Fact]
    public void Default_IsAFailedAnswerOfNobody()
    {
        MemberAnswer answer = default;

        Assert.Equal((MemberAnswerKind.Failed, null, ""), (answer.Kind, answer.Position, answer.Text));
        Assert.False(answer.IsPresent);
        Assert.Equal(MemberAnswer.Fail(), answer);
    }

    [Theory]
    [MemberData(nameof(NoKeys))]
    public void PositionThatIsNoKey_IsRefused(string key) =>
        Assert.Throws<ArgumentException>(() => MemberAnswer.Hold(key));

    // Not with the others: what runs tests may hand over half a surrogate pair as another character.
    [Fact]
    public void PositionThatIsNoText_IsRefused() =>
        Assert.Throws<ArgumentException>(() => MemberAnswer.Hold("\ud800"));

    [Fact]
    public void LongestKeyAndText_AreTaken()
    {
        MemberAnswer answer = MemberAnswer.Hold(new('x', 256), new('y', MemberAnswer.MaxTextLength));

        Assert.Equal(MemberAnswerKind.Position, answer.Kind);
        Assert.Throws<ArgumentException>(() => MemberAnswer.Abstain(new('y', MemberAnswer.MaxTextLength + 1)));
        Assert.Throws<ArgumentException>(() => MemberAnswer.Fail("\udc00"));
    }

    [Fact]
    public void Answers_AreEqualWhenTheySayTheSame()
    {
        Assert.True(MemberAnswer.Hold("a", "t") == MemberAnswer.Hold("a", "t"));
        Assert.True(MemberAnswer.Hold("a", "t") != MemberAnswer.Hold("a", "u"));
        Assert.True(MemberAnswer.Hold("a") != MemberAnswer.Hold("A"));
        Assert.True(MemberAnswer.Fail("t") != MemberAnswer.TimeOut("t"));
        Assert.Equal(("a", "Abstained"), ($"{MemberAnswer.Hold("a")}", $"{MemberAnswer.Abstain()}"));
    }

    [Theory]
    [InlineData("""{"position":"yes"}""", "yes", "")]
    [InlineData(""" {"text":"since","position":"yes"} """, "yes", "since")]
    [InlineData("""{"position":"ja","text":"l1\nl2"}""", "ja", "l1\nl2")]
    public void JsonWithAPosition_TakesIt(string json, string position, string text) =>
        Assert.Equal(MemberAnswer.Hold(position, text), Read(json));

    [Fact]
    public void JsonThatAbstains_TakesNone() =>
        Assert.Equal(MemberAnswer.Abstain("why"), Read("""{"abstain":true,"text":"why"}"""));

    [Theory]
    [InlineData("")]
    [InlineData("yes")]
    [InlineData("\"yes\"")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"position":""}""")]
    [InlineData("""{"position":"\n"}""")]
    [InlineData("""{"position":"\ud800"}""")]
    [InlineData("""{"position":null}""")]
    [InlineData("""{"position":1}""")]
    [InlineData("""{"position":"yes","position":"no"}""")]
    [InlineData("""{"position":"yes","abstain":true}""")]
    [InlineData("""{"position":"yes","abstain":false}""")]
    [InlineData("""{"position":"yes","confidence":1}""")]
    [InlineData("""{"Position":"yes"}""")]
    [InlineData("""{"abstain":"true"}""")]
    [InlineData("""{"position":"yes"}{"position":"yes"}""")]
    [InlineData("{\"position\":\"yes\"")]
    [InlineData("""{"position":["yes"]}""")]
    public void JsonThatIsNoAnswer_IsFailedAndNeverAPosition(string json) =>
        Assert.Equal((MemberAnswerKind.Failed, null), (Read(json).Kind, Read(json).Position));

    [Theory]
    [InlineData("yes", "yes", "")]
    [InlineData("\n  yes \r\n\nsince it works\nand so on\n", "yes", "since it works\nand so on")]
    public void PlainText_BeginsWithItsPosition(string text, string position, string rest) =>
        Assert.Equal(MemberAnswer.Hold(position, rest), MemberAnswerText.ReadText(Encoding.UTF8.GetBytes(text)));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n \n")]
    [InlineData("ye\u0001s")]
    public void PlainTextWithoutAPosition_IsFailed(string text) =>
        Assert.Equal(MemberAnswerKind.Failed, MemberAnswerText.ReadText(Encoding.UTF8.GetBytes(text)).Kind);

    [Fact]
    public void TextThatIsNoUtf8_IsFailed()
    {
        byte[] text = [(byte)'y', 0xFF];

        Assert.Equal(MemberAnswerKind.Failed, MemberAnswerText.ReadText(text).Kind);
        Assert.Equal(MemberAnswerKind.Failed, MemberAnswerText.ReadJson(text).Kind);
    }

    private static MemberAnswer Read(string json) => MemberAnswerText.ReadJson(Encoding.UTF8.GetBytes(json));
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Hitl;

public sealed class TerminalHumanTests : DeskSetting
{
    [Theory]
    [InlineData("c", HumanAnswer.Continue)]
    [InlineData("s", HumanAnswer.Stop)]
    [InlineData("x\n\nC\nyes\nc", HumanAnswer.Continue)]
    [InlineData("x\n\nC\nyes\nno\nc", HumanAnswer.NoAnswer)]
    [InlineData("", HumanAnswer.NoAnswer)]
    [InlineData("x", HumanAnswer.NoAnswer)]
    public async Task Line_IsAnAnswerOrNot(string typed, HumanAnswer expected)
    {
        using StringReader input = new(typed);
        using StringWriter output = new();
        HumanPort port = new(TestBook.Book, Log, new TerminalHuman(input, output).AskAsync, new() { Time = Time });

        Assert.Equal(expected, (await port.AskToRunAsync(await Ask())).Answer);
    }

    [Fact]
    public async Task Summary_CannotDeceiveTheEye()
    {
        using StringReader input = new("s");
        using StringWriter output = new();
        HumanPort port = new(TestBook.Book, Log, new TerminalHuman(input, output).AskAsync, new() { Time = Time });

        await port.AskToRunAsync(await Ask(), "a\u001b[2Kb\u202ec\rd\u2028\ne");

        Assert.Contains("a\uFFFD[2Kb\uFFFDc\uFFFDd\uFFFD\ne", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("[c] continue, [s] stop? ", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FailedCheck_IsTriedAgainNotContinued()
    {
        using StringReader input = new("c");
        using StringWriter output = new();
        HumanPort port = new(TestBook.Book, Log, new TerminalHuman(input, output).AskAsync, new() { Time = Time });

        await port.AskToRetryAsync(await Ask());

        Assert.Contains("[c] try again, [s] stop? ", output.ToString(), StringComparison.Ordinal);
    }
}

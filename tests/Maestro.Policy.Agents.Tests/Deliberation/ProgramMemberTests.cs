using System.Text.Json;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Deliberation;

/// <summary>Members that are programs; real ones.</summary>
public sealed class ProgramMemberTests
{
    private static readonly MemberPrompt Prompt = new()
    {
        Session = "S",
        Question = "Why \"so\"?\n\u001b",
        Seat = "Sol",
        Role = "scribe",
        Round = 1,
        Rounds = 2,
        Own = MemberAnswer.Hold("no", "not yet"),
        Peers = [new("Aria", "analyst", MemberAnswer.Abstain("why"))],
    };

    public ProgramMemberTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no sh.");

    [Fact]
    public async Task Program_ReadsThePromptAsOneDocument()
    {
        // It gives back what it read, as the text of its answer.
        MemberAnswer answer = await Ask("echo heard; cat", ProgramAnswerFormat.Text);

        Assert.Equal("heard", answer.Position);
        using JsonDocument prompt = JsonDocument.Parse(answer.Text);
        Assert.Equal(Prompt.Question, prompt.RootElement.GetProperty("question").GetString());
        Assert.Equal(
            ["v", "session", "question", "seat", "role", "round", "rounds", "own", "peers"],
            prompt.RootElement.EnumerateObject().Select(static member => member.Name));
        Assert.Equal(
            """{"position":"no","text":"not yet"}""", prompt.RootElement.GetProperty("own").GetRawText());
        Assert.Equal(
            """[{"seat":"Aria","role":"analyst","abstain":true,"text":"why"}]""",
            prompt.RootElement.GetProperty("peers").GetRawText());
    }

    [Fact]
    public async Task Program_AnswersInJson() =>
        Assert.Equal(MemberAnswer.Hold("yes", "so"), await Ask("""echo '{"position":"yes","text":"so"}'"""));

    [Theory]
    [InlineData("""echo '{"position":"yes"}'; exit 1""", "exit code 1")]
    [InlineData("echo yes", "what it wrote is no JSON")]
    [InlineData("true", "what it wrote is no JSON")]
    [InlineData("echo '[]'", "what it wrote is no answer")]
    [InlineData("while :; do echo yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy; done", "it wrote too much")]
    public async Task ProgramThatGivesNoAnswer_HasFailed(string script, string fault) =>
        Assert.Equal(MemberAnswer.Fail(fault), await Ask(script));

    [Fact]
    public async Task ProgramThatIsNotThere_HasFailed() =>
        Assert.Equal(
            MemberAnswer.Fail("there is no such program"),
            await new ProgramMember("Sol", new ProgramCommand("./no-such-program")).AnswerAsync(Prompt, Token));

    [Fact]
    public async Task ProgramThatTakesTooLong_IsEndedAndTooLate()
    {
        MemberAnswer answer = await Ask(
            "sleep 1000 & wait", limits: static limits => limits with { Timeout = TimeSpan.FromMilliseconds(300) });

        Assert.Equal(MemberAnswerKind.TimedOut, answer.Kind);
    }

    [Fact]
    public async Task CallerThatGoesAway_EndsTheProgram()
    {
        using CancellationTokenSource away = new(TimeSpan.FromMilliseconds(300));
        ProgramMember member = Member("sleep 1000 & wait", ProgramAnswerFormat.Json, static limits => limits);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await member.AnswerAsync(Prompt, away.Token));
    }

    [Fact]
    public void FormatThatIsNone_IsRefused() =>
        Assert.Throws<ArgumentException>(
            () => new ProgramMember("Sol", new ProgramCommand("sh"), new() { Format = (ProgramAnswerFormat)7 }));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<MemberAnswer> Ask(
        string script,
        ProgramAnswerFormat format = ProgramAnswerFormat.Json,
        Func<ProgramLimits, ProgramLimits>? limits = null) =>
        await Member(script, format, limits ?? (static each => each)).AnswerAsync(Prompt, Token);

    private static ProgramMember Member(
        string script, ProgramAnswerFormat format, Func<ProgramLimits, ProgramLimits> limits)
    {
        ProgramMemberOptions options = new() { Format = format };
        return new("Sol", new ProgramCommand("sh", "-c", script), options with { Limits = limits(options.Limits) });
    }
}

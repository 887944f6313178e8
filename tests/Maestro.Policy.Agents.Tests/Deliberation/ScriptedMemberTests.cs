namespace Maestro.Policy.Agents.Tests.Deliberation;

public sealed class ScriptedMemberTests
{
    private static readonly ScriptedMemberOptions Leaning = new()
    {
        Leanings = [new("yes", 3), new("no", 1)],
    };

    public static TheoryData<ScriptedMemberOptions> WrongOptions { get; } =
    [
        new ScriptedMemberOptions(),
        Leaning with { Script = [MemberAnswer.Hold("yes")] },
        Leaning with { Conformity = 1.1 },
        Leaning with { AbstainShare = -0.1 },
        Leaning with { FailShare = double.NaN },
        Leaning with { FailShare = 0.5, TimeoutShare = 0.3, AbstainShare = 0.3 },
        Leaning with { Leanings = [new("yes", 0)] },
        Leaning with { Leanings = [new("yes", 1), new("yes", 1)] },
        Leaning with { Leanings = [new(" ", 1)] },
    ];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void OptionsThatAreWrong_AreRefused(ScriptedMemberOptions options) =>
        Assert.Throws<ArgumentException>(() => new ScriptedMember("Sol", options));

    [Fact]
    public async Task Script_IsFollowedAndItsLastAnswerStays()
    {
        ScriptedMember member = new("Sol", MemberAnswer.Hold("a"), MemberAnswer.Fail(), MemberAnswer.Abstain());

        Assert.Equal(
            [MemberAnswer.Hold("a"), MemberAnswer.Fail(), MemberAnswer.Abstain(), MemberAnswer.Abstain()],
            [await Ask(member, 0), await Ask(member, 1), await Ask(member, 2), await Ask(member, 4)]);
    }

    [Fact]
    public async Task SameSeed_GivesTheSameAnswers()
    {
        MemberAnswer[] first = await Draw(Leaning with { Seed = 7 });

        Assert.Equal(first, await Draw(Leaning with { Seed = 7 }));
        Assert.NotEqual(first, await Draw(Leaning with { Seed = 8 }));
    }

    [Fact]
    public async Task Leanings_AreDrawnByTheirWeights()
    {
        MemberAnswer[] answers = await Draw(Leaning, 2000);

        Assert.InRange(answers.Count(static answer => answer.Position == "yes"), 1400, 1600);
        Assert.All(answers, static answer => Assert.True(answer.IsPresent));
    }

    [Theory]
    [InlineData(0.3, 0, 0, MemberAnswerKind.Failed)]
    [InlineData(0, 0.3, 0, MemberAnswerKind.TimedOut)]
    [InlineData(0, 0, 0.3, MemberAnswerKind.Abstained)]
    public async Task Shares_AreDrawn(double fails, double slow, double abstains, MemberAnswerKind kind)
    {
        MemberAnswer[] answers = await Draw(
            Leaning with { FailShare = fails, TimeoutShare = slow, AbstainShare = abstains }, 2000);

        Assert.InRange(answers.Count(answer => answer.Kind == kind), 500, 700);
        Assert.Equal(2000, answers.Count(answer => answer.Kind == kind || answer.Kind == MemberAnswerKind.Position));
    }

    [Fact]
    public async Task WhoConforms_JoinsWhatMostOfTheOthersSaid()
    {
        ScriptedMember member = new("Sol", Leaning with { Conformity = 1 });

        Assert.Equal("no", (await Ask(member, 1, "yes", "no", "no", "yes", "no")).Position);
        Assert.Equal("other", (await Ask(member, 1, "other", "yes", "no")).Position);
        Assert.Equal("other", (await Ask(member, 1, "other")).Position);
    }

    [Fact]
    public async Task WhoDoesNotConform_KeepsItsPosition()
    {
        ScriptedMember member = new("Sol", Leaning);

        Assert.Equal("yes", (await Ask(member, 1, "yes", "no", "no", "no")).Position);
    }

    private static async Task<MemberAnswer[]> Draw(ScriptedMemberOptions options, int count = 50)
    {
        ScriptedMember member = new("Sol", options);
        List<MemberAnswer> answers = [];
        for (int i = 0; i < count; i++)
        {
            answers.Add(await member.AnswerAsync(Prompt(0, null, []) with { Question = $"{i}?" }, default));
        }

        return [.. answers];
    }

    private static async Task<MemberAnswer> Ask(
        ScriptedMember member, int round, string? own = null, params string[] peers) =>
        await member.AnswerAsync(Prompt(round, own, peers), default);

    private static MemberPrompt Prompt(int round, string? own, string[] peers) => new()
    {
        Session = "S",
        Question = "Why?",
        Seat = "Sol",
        Role = "scribe",
        Round = round,
        Rounds = 5,
        Own = own is null ? null : MemberAnswer.Hold(own),
        Peers = [.. peers.Select(static (peer, i) => new SeatAnswer($"P{i}", "analyst", MemberAnswer.Hold(peer)))],
    };
}

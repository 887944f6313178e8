using System.Collections.Concurrent;
using Maestro.Policy.Gates.Council;

namespace Maestro.Policy.Agents.Tests.Deliberation;

public sealed class CouncilDeliberationTests
{
    private static readonly MemberAnswer Yes = MemberAnswer.Hold("yes", "since");

    public static TheoryData<DeliberationOptions> WrongOptions { get; } =
    [
        new DeliberationOptions { Rounds = 0 },
        new DeliberationOptions { Rounds = 6 },
        new DeliberationOptions { Roles = null! },
        new DeliberationOptions { MemberTimeout = TimeSpan.Zero },
        new DeliberationOptions { MemberTimeout = TimeSpan.FromDays(25) },
        new DeliberationOptions { Grace = TimeSpan.FromTicks(-1) },
        new DeliberationOptions { Time = null! },
    ];

    public static TheoryData<string> WrongNames { get; } =
        ["a,a", "", "a, ", "a\nb", new string('x', 65), string.Join(',', Enumerable.Range(0, 65))];

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void OptionsThatAreWrong_AreRefused(DeliberationOptions options) =>
        Assert.Throws<ArgumentException>(() => new CouncilDeliberation([new ScriptedMember("a", Yes)], options));

    [Theory]
    [MemberData(nameof(WrongNames))]
    public void MembersThatAreNoCouncil_AreRefused(string names) =>
        Assert.Throws<ArgumentException>(
            () => new CouncilDeliberation(names.Split(',').Select(static name => new ScriptedMember(name, Yes))));

    [Fact]
    public void CouncilOfNobody_IsRefused() => Assert.Throws<ArgumentException>(() => new CouncilDeliberation([]));

    [Theory]
    [InlineData("", "S")]
    [InlineData(" \n", "S")]
    [InlineData("Why?", "")]
    [InlineData("Why?", "a\nb")]
    public async Task QuestionOrSessionOfNoShape_IsRefused(string question, string session) =>
        await Assert.ThrowsAnyAsync<ArgumentException>(
            () => new CouncilDeliberation([new ScriptedMember("a", Yes)])
                .AskAsync(question, session, cancellationToken: TestContext.Current.CancellationToken));

    // An attribute can't hold half a character.
    [Fact]
    public Task QuestionWithHalfACharacter_IsRefused() => QuestionOrSessionOfNoShape_IsRefused("\ud800", "S");

    [Fact]
    public async Task Members_MoveAtTheSameTimeOnTheRoundBefore()
    {
        SpokenMember[] members =
        [
            .. "abc".Select(static name => new SpokenMember(
                $"{name}", prompt => MemberAnswer.Hold($"{name}{prompt.Round}"))),
        ];

        DeliberatedQuestion asked = await Ask(members, new() { Rounds = 3 });

        Assert.Equal(["a2", "b2", "c2"], asked.Last.Answers.Select(static said => said.Answer.Position));
        Assert.All(members, static member => Assert.Null(member.Prompts[0].Own));
        Assert.All(members, static member => Assert.Empty(member.Prompts[0].Peers));
        Assert.Equal("b1", members[1].Prompts[2].Own?.Position);
        Assert.Equal(["a1", "c1"], members[1].Prompts[2].Peers.Select(static peer => peer.Answer.Position));
        Assert.Equal((2, 3, "S", "Why?", "b"), Asked(members[1].Prompts[2]));

        static (int, int, string, string, string) Asked(MemberPrompt prompt) =>
            (prompt.Round, prompt.Rounds, prompt.Session, prompt.Question, prompt.Seat);
    }

    [Fact]
    public async Task CouncilThatIsCalledOff_ComesToNoBallots()
    {
        using CancellationTokenSource off = new();
        SpokenMember hasty = new("a", _ =>
        {
            off.Cancel();
            throw new InvalidOperationException("its program was interrupted as well");
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CouncilDeliberation([hasty], new() { Rounds = 1 }).AskAsync("Why?", "S", null, off.Token));
    }

    [Fact]
    public async Task EverySeat_HoldsEveryRoleOnce()
    {
        SpokenMember[] members = [.. "abcde".Select(static name => new SpokenMember($"{name}", static _ => Yes))];

        DeliberatedQuestion asked = await Ask(members, new() { Rounds = 5 });

        foreach (SpokenMember member in members)
        {
            Assert.Equal(
                RoleRotation.Reference.Roles.Order(StringComparer.Ordinal),
                member.Prompts.Select(static prompt => prompt.Role).Order(StringComparer.Ordinal));
        }

        Assert.Equal(["scribe", "dissenter"], members[0].Prompts.Take(2).Select(static prompt => prompt.Role));
        Assert.Equal(
            members.Select(static member => member.Prompts[3].Role),
            asked.Rounds[3].Answers.Select(static said => said.Role));
    }

    [Fact]
    public async Task WhoFails_KeepsTheSeatAndMayAnswerInTheNextRound()
    {
        SpokenMember shaky = new(
            "a", static prompt => prompt.Round == 0 ? throw new InvalidOperationException("secret") : Yes);
        SpokenMember peer = new("b", static _ => Yes);

        DeliberatedQuestion asked = await Ask([shaky, peer], new() { Rounds = 2 });

        Assert.Equal(
            MemberAnswer.Fail(nameof(InvalidOperationException)), asked.Rounds[0].Answers[0].Answer);
        Assert.Empty(peer.Prompts[1].Peers);
        Assert.Equal(MemberAnswerKind.Failed, shaky.Prompts[1].Own?.Kind);
        Assert.Equal(Yes, asked.Last.Answers[0].Answer);
    }

    [Fact]
    public async Task WhoFailsInTheLastRound_IsAbsentWhateverWasSaidBefore()
    {
        DeliberatedQuestion asked = await Ask(
            [
                new SpokenMember("a", static prompt => prompt.Round == 1 ? default : Yes),
                new SpokenMember("b", static _ => Yes),
            ],
            new() { Rounds = 2 });

        Assert.Equal((1, 1, 1), (asked.Last.Present, asked.Last.Largest, asked.Last.Positions));
        Assert.Equal(0.5, asked.Last.Agreement);
        Assert.Equal(1, asked.Rounds[0].Agreement);
    }

    [Fact]
    public async Task Agreement_IsOfAllSeats()
    {
        DeliberatedQuestion asked = await Ask(
            [
                new ScriptedMember("a", MemberAnswer.Hold("x")), new ScriptedMember("b", MemberAnswer.Hold("y")),
                new ScriptedMember("c", MemberAnswer.Hold("x")), new ScriptedMember("d", MemberAnswer.Abstain()),
                new ScriptedMember("e", MemberAnswer.TimeOut()),
            ],
            new() { Rounds = 1 });

        DeliberationRound round = Assert.Single(asked.Rounds);
        Assert.Equal((0, 4, 2, 2), (round.Number, round.Present, round.Positions, round.Largest));
        Assert.Equal(0.4, round.Agreement);
    }

    [Fact]
    public async Task Progress_TellsOfEveryAnswer()
    {
        ConcurrentBag<DeliberationStep> steps = [];
        await new CouncilDeliberation(
            [new ScriptedMember("a", Yes), new ScriptedMember("b", MemberAnswer.Fail())], new() { Rounds = 2 })
            .AskAsync("Why?", "S", new Told(steps), TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                new(0, "a", MemberAnswerKind.Position), new(0, "b", MemberAnswerKind.Failed),
                new(1, "a", MemberAnswerKind.Position), new(1, "b", MemberAnswerKind.Failed),
            ],
            steps.OrderBy(static step => step.Round).ThenBy(static step => step.Seat, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Digest_TellsBallotsApart()
    {
        DeliberatedQuestion first = await Ask([new ScriptedMember("a", Yes)], new());

        Assert.Equal(first.Digest(), (await Ask([new ScriptedMember("a", Yes)], new())).Digest());
        MemberAnswer[] others = [MemberAnswer.Hold("no", "since"), MemberAnswer.Hold("yes"), default];
        foreach (MemberAnswer other in others)
        {
            Assert.NotEqual(first.Digest(), (await Ask([new ScriptedMember("a", other)], new())).Digest());
        }
    }

    private static Task<DeliberatedQuestion> Ask(IEnumerable<ICouncilMember> members, DeliberationOptions options) =>
        new CouncilDeliberation(members, options)
            .AskAsync("Why?", "S", cancellationToken: TestContext.Current.CancellationToken);

    private sealed class Told(ConcurrentBag<DeliberationStep> steps) : IProgress<DeliberationStep>
    {
        public void Report(DeliberationStep value) => steps.Add(value);
    }
}

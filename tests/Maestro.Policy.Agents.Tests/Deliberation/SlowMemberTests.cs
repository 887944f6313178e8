using Maestro.Policy.TestKit;

namespace Maestro.Policy.Agents.Tests.Deliberation;

/// <summary>Members that take too long, and callers that go away.</summary>
public sealed class SlowMemberTests
{
    private static readonly MemberAnswer Yes = MemberAnswer.Hold("yes");

    private readonly ManualTime _time = new();
    private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task MemberThatIsTooSlow_TimesOutForThatRoundAlone()
    {
        Task<DeliberatedQuestion> asking = Ask(2, async (prompt, token) =>
        {
            if (prompt.Round == 0)
            {
                _begun.SetResult();
                await Task.Delay(Timeout.Infinite, token);
            }

            return Yes;
        });

        await PassTheLimit();

        Assert.Equal(
            [MemberAnswerKind.TimedOut, MemberAnswerKind.Position],
            (await asking).Rounds.Select(static round => round.Answers[0].Answer.Kind));
    }

    [Fact]
    public async Task AnswerThatComesAfterTheTime_IsNoAnswer()
    {
        Task<DeliberatedQuestion> asking = Ask(1, async (_, token) =>
        {
            _begun.SetResult();
            await Task.Delay(Timeout.Infinite, token).ContinueWith(static _ => { }, TaskScheduler.Default);
            return Yes;
        });

        await PassTheLimit();

        Assert.Equal(MemberAnswerKind.TimedOut, (await asking).Last.Answers[0].Answer.Kind);
    }

    [Fact]
    public async Task MemberThatNeverListens_IsLeftBehindAfterTheGrace()
    {
        TaskCompletionSource<MemberAnswer> never = new();
        Task<DeliberatedQuestion> asking = Ask(1, (_, _) =>
        {
            _begun.SetResult();
            return new(never.Task);
        });

        await PassTheLimit();
        while (_time.PendingTimers == 0)
        {
            await Task.Yield();
        }

        Assert.False(asking.IsCompleted);
        _time.Advance(new DeliberationOptions().Grace);

        Assert.Equal(MemberAnswerKind.TimedOut, (await asking).Last.Answers[0].Answer.Kind);
        never.SetException(new InvalidOperationException("much later"));
    }

    [Fact]
    public async Task MemberThatBlocksItsThread_DoesNotKeepTheOthersWaiting()
    {
        using ManualResetEventSlim others = new();
        SpokenMember blocking = new("a", _ => others.Wait(TimeSpan.FromMinutes(1)) ? Yes : default);
        SpokenMember quick = new("b", _ =>
        {
            others.Set();
            return Yes;
        });

        DeliberatedQuestion asked = await new CouncilDeliberation([blocking, quick], new() { Rounds = 1 })
            .AskAsync("Why?", "S", cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal(2, asked.Last.Largest);
    }

    [Fact]
    public async Task MemberThatCancelsItself_HasFailed()
    {
        DeliberatedQuestion asked = await Ask(1, static (_, _) => throw new OperationCanceledException());

        Assert.Equal(MemberAnswer.Fail(nameof(OperationCanceledException)), asked.Last.Answers[0].Answer);
    }

    [Fact]
    public async Task CallerThatGoesAway_GetsNoAnswersOnceTheMembersHaveEnded()
    {
        using CancellationTokenSource away = new();
        bool isEnded = false;
        SpokenMember waiting = new("a", async (_, token) =>
        {
            _begun.SetResult();
            await Task.Delay(Timeout.Infinite, token).ContinueWith(static _ => { }, TaskScheduler.Default);
            isEnded = true;
            return Yes;
        });
        Task<DeliberatedQuestion> asking = new CouncilDeliberation([waiting], new() { Time = _time })
            .AskAsync("Why?", "S", cancellationToken: away.Token);
        await _begun.Task;

        await away.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.True(isEnded);
    }

    [Fact]
    public async Task CallerThatIsGoneAlready_AsksNobody()
    {
        SpokenMember member = new("a", static _ => Yes);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => new CouncilDeliberation([member]).AskAsync("Why?", "S", cancellationToken: new(canceled: true)));
        Assert.Empty(member.Prompts);
    }

    private Task<DeliberatedQuestion> Ask(
        int rounds, Func<MemberPrompt, CancellationToken, ValueTask<MemberAnswer>> answer) =>
        new CouncilDeliberation([new SpokenMember("a", answer)], new() { Rounds = rounds, Time = _time })
            .AskAsync("Why?", "S", cancellationToken: TestContext.Current.CancellationToken);

    private async Task PassTheLimit()
    {
        await _begun.Task;
        _time.Advance(new DeliberationOptions().MemberTimeout);
    }
}

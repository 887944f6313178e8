using Maestro.Policy.Gates.Review;

namespace Maestro.Policy.Gates.Tests.Review;

public sealed class ReviewWatchTests
{
    private static readonly ReviewWatch Watch = new();

    [Fact]
    public void Silence_IsNotCountedDuringAPause()
    {
        ReviewWatch paused = Watch.Tick(At(10)).Watch.Pause(At(10)).Watch;
        Assert.Null(paused.Tick(At(100)).Begins);

        ReviewWatch resumed = paused.Resume(At(100)).Watch;
        Assert.Null(resumed.Tick(At(104)).Begins);
        Assert.Equal(ReviewTriggerKind.Silence, resumed.Tick(At(105)).Begins?.Kind);
    }

    [Fact]
    public void Silence_BeginsAnewWhenAReviewEnds()
    {
        ReviewWatch reviewed = Watch.Request(At(10)).Watch.Finish(At(60)).Watch;

        Assert.Null(reviewed.Tick(At(74)).Begins);
        Assert.Equal(ReviewTriggerKind.Silence, reviewed.Tick(At(75)).Begins?.Kind);
    }

    [Fact]
    public void ClockThatGoesBack_StandsStill()
    {
        ReviewWatch watch = Watch.Tick(At(14)).Watch.Tick(At(1)).Watch;

        Assert.Equal(At(14), watch.At);
        Assert.Equal(ReviewTriggerKind.Silence, watch.Tick(At(15)).Begins?.Kind);
    }

    [Fact]
    public void BlockersWorker_IsHeldUntilItsReviewIsDecided()
    {
        ReviewWatch open = Watch.Event(At(1), "gemini", ReviewCue.Blocker).Watch;
        ReviewWatch both = open.Event(At(2), "codex", ReviewCue.Blocker).Watch;
        ReviewWatchStep next = both.Finish(At(3));

        Assert.Equal(["gemini"], open.Held);
        Assert.Equal(["gemini", "codex"], both.Held);
        Assert.Equal(new ReviewTrigger(ReviewTriggerKind.Blocker, "codex"), next.Begins);
        Assert.Equal(["codex"], next.Watch.Held);
        Assert.Empty(next.Watch.Finish(At(4)).Watch.Held);
    }

    [Fact]
    public void BlockersThatWaitTogether_HoldAllTheirWorkers()
    {
        ReviewWatch waiting = Watch.Pause(At(0)).Watch
            .Event(At(1), "gemini", ReviewCue.Blocker).Watch
            .Event(At(2), "codex", ReviewCue.Blocker).Watch;
        ReviewWatchStep begun = waiting.Resume(At(3));

        Assert.Equal(new ReviewTrigger(ReviewTriggerKind.Blocker, "gemini"), begun.Begins);
        Assert.Equal(["gemini", "codex"], begun.Watch.Held);
        Assert.Empty(begun.Watch.Finish(At(4)).Watch.Held);
    }

    [Fact]
    public void RequestDuringAPause_LosesNoBlocker()
    {
        ReviewWatch paused = Watch.Pause(At(0)).Watch.Event(At(1), "gemini", ReviewCue.Blocker).Watch;
        ReviewWatchStep asked = paused.Request(At(2));
        ReviewWatchStep done = asked.Watch.Finish(At(3));

        Assert.Equal(ReviewTriggerKind.Manual, asked.Begins?.Kind);
        Assert.Null(done.Begins);
        Assert.Equal(["gemini"], done.Watch.Held);
        Assert.Equal(ReviewTriggerKind.Blocker, done.Watch.Resume(At(4)).Begins?.Kind);
    }

    [Fact]
    public void RequestDuringAReview_BeginsAlsoDuringAPause()
    {
        ReviewWatch asked = Watch.Event(At(1), "gemini", ReviewCue.Milestone).Watch
            .Request(At(2)).Watch
            .Pause(At(3)).Watch;

        Assert.Equal(ReviewTriggerKind.Manual, asked.Finish(At(4)).Begins?.Kind);
    }

    [Fact]
    public void UnknownCue_IsABlocker() =>
        Assert.Equal(ReviewTriggerKind.Blocker, Watch.Event(At(1), "gemini", (ReviewCue)77).Begins?.Kind);

    // Whatever comes in whatever order: one review at a time, no blocker is lost, and the worst is next.
    [Fact]
    public void AnyOrderOfSteps_KeepsTheRules()
    {
        Func<ReviewWatch, TimeSpan, ReviewWatchStep>[] steps =
        [
            static (watch, at) => watch.Event(at, "a", ReviewCue.Blocker),
            static (watch, at) => watch.Event(at, "b", ReviewCue.Milestone),
            static (watch, at) => watch.Event(at, "c", ReviewCue.Other, asksForReview: true),
            static (watch, at) => watch.Request(at),
            static (watch, at) => watch.Tick(at),
            static (watch, at) => watch.Finish(at),
            static (watch, at) => watch.Pause(at),
            static (watch, at) => watch.Resume(at),
        ];
        Walk(Watch, steps, depth: 5);
    }

    [Fact]
    public void SilenceOutOfRange_IsRefused() =>
        Assert.Throws<ArgumentOutOfRangeException>(static () => new ReviewWatch { Silence = TimeSpan.Zero });

    private static void Walk(ReviewWatch watch, Func<ReviewWatch, TimeSpan, ReviewWatchStep>[] steps, int depth)
    {
        if (depth == 0)
        {
            return;
        }

        foreach ((int number, Func<ReviewWatch, TimeSpan, ReviewWatchStep> step) in steps.Index())
        {
            ReviewWatchStep next = step(watch, watch.At + At(4));
            bool wasOpen = watch.Open is not null && number != 5;
            Assert.False(wasOpen && next.Begins is not null);
            Assert.Equal(next.Begins ?? (number == 5 ? null : watch.Open), next.Watch.Open);
            Assert.Equal(next.Watch.HeldByWaiting.Length > 0, next.Watch.Waiting?.Kind == ReviewTriggerKind.Blocker);
            Assert.False(next.Watch is { Open: null, IsPaused: false, Waiting: not null });
            Assert.True(number != 0 || next.Watch.Held.Contains("a"));
            Walk(next.Watch, steps, depth - 1);
        }
    }

    private static TimeSpan At(int minutes) => TimeSpan.FromMinutes(minutes);
}

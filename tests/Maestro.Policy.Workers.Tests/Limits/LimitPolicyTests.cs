using Maestro.Policy.Workers.Limits;

namespace Maestro.Policy.Workers.Tests.Limits;

public sealed class LimitPolicyTests
{
    private static readonly double?[] Loads = [null, 10, 60];

    [Fact]
    public void UseThatCannotBeRead_IsNotFine() =>
        Assert.Equal(
            [LimitAction.None, LimitAction.None, LimitAction.Pause],
            Actions(default, default, default));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-1)]
    public void NumberThatIsNone_CannotBeRead(double number) =>
        Assert.Equal(
            LimitReason.LimitUnknown,
            Enumerable.Repeat(Sample(number, 10), 3).Aggregate(
                default(LimitStep), (step, sample) => LimitPolicy.Default.Next(step.State, sample)).Reason);

    [Fact]
    public void RuntimeThatNobodyKnows_IsAPauseInTheEnd() =>
        Assert.Equal(
            LimitAction.Pause,
            Actions([.. Enumerable.Repeat(new LimitSample(null, 1, 1), 3)])[^1]);

    [Fact]
    public void SecondRow_WarnsAgain() =>
        Assert.Equal(
            2,
            Actions([.. Row(60, 3), .. Row(10, 1), .. Row(60, 3)]).Count(action => action == LimitAction.Warn));

    [Fact]
    public void WhatIsSettled_StaysSo() =>
        Assert.All(
            Actions([Sample(1, 9999), .. Row(60, 12)]).Skip(1),
            action => Assert.Equal(LimitAction.None, action));

    // A model that looks at the whole history instead of remembering numbers.
    [Fact]
    public void EveryHistoryOfEightSamples_IsAsAModelSays()
    {
        for (int code = 0; code < 6561; code++)
        {
            double?[] history = [.. Enumerable.Range(0, 8).Select(i => Loads[code / (int)Math.Pow(3, i) % 3])];

            Assert.Equal(Model(history), Actions([.. history.Select(load => Sample(load, 1))]));
        }
    }

    [Fact]
    public void HeavierSample_NeverGetsAMilderAnswer()
    {
        double?[] weights = [0, 50, 50.1, 100];
        foreach (int above in Enumerable.Range(0, 7))
        {
            LimitAction[] actions = [.. weights.Select(load =>
                LimitPolicy.Default.Next(new() { AboveCpu = above }, Sample(load, 1)).Action)];

            Assert.Equal(actions.OrderDescending(), actions);
        }
    }

    [Fact]
    public void LimitsThatCannotBeKept_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new LimitPolicy(new() { CpuPercent = double.NaN }));
        Assert.Throws<ArgumentException>(() => new LimitPolicy(new() { MemoryMebibytes = -1 }));
        Assert.Throws<ArgumentException>(() => new LimitPolicy(new() { Runtime = TimeSpan.Zero }));
        Assert.Throws<ArgumentException>(() => new LimitPolicy(new() { CpuPauses = 0 }));
    }

    private static IEnumerable<LimitAction> Model(double?[] history)
    {
        bool isSettled = false;
        for (int i = 0; i < history.Length; i++)
        {
            double?[] read = [.. history[..(i + 1)].Where(load => load is not null)];
            int above = read.Length - 1 - Array.FindLastIndex(read, load => load <= 50);
            int unread = i - Array.FindLastIndex(history, i, load => load is not null);
            LimitAction action = isSettled ? LimitAction.None
                : unread >= 3 || above >= 6 ? LimitAction.Pause
                : above == 3 && history[i] is not null ? LimitAction.Warn
                : LimitAction.None;
            isSettled |= action == LimitAction.Pause;
            yield return action;
        }
    }

    private static LimitAction[] Actions(params LimitSample[] samples)
    {
        LimitState state = default;
        return [.. samples.Select(sample =>
        {
            LimitStep step = LimitPolicy.Default.Next(state, sample);
            state = step.State;
            return step.Action;
        })];
    }

    private static LimitSample[] Row(double load, int count) => [.. Enumerable.Repeat(Sample(load, 1), count)];

    private static LimitSample Sample(double? load, double? memory) => new(TimeSpan.FromSeconds(1), load, memory);
}

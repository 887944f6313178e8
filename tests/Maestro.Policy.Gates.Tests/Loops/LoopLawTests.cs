using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What holds for random events of several sessions, in any order.</summary>
public sealed class LoopLawTests
{
    private static readonly int Rounds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 20_000 : 1_000;

    private static readonly LoopEventKind[] Kinds = Enum.GetValues<LoopEventKind>();

    [Theory]
    [InlineData(LoopReading.Strict)]
    [InlineData(LoopReading.Reference)]
    public void RandomEvents_AskForOnePlanAndRecommendOneEnd(LoopReading reading)
    {
        LoopPolicy policy = Policy(reading);
        ForEachScript((events, _) =>
        {
            LoopEvent[] produced = [.. Answers(policy, events).SelectMany(static answer => answer.Produced)];
            foreach (LoopEventKind kind in Kinds.Where(static kind =>
                kind is not (LoopEventKind.Stopped or LoopEventKind.Unknown)))
            {
                Assert.All(
                    produced.Where(e => e.Kind == kind && e.Original is null).GroupBy(static e => e.Conflict),
                    static group => Assert.Single(group));
            }

            Assert.All(
                produced.Where(static e => e.Id.EndsWith("::stop", StringComparison.Ordinal))
                    .GroupBy(static e => e.Conflict.SessionId),
                static group => Assert.Single(group));
        });
    }

    [Theory]
    [InlineData(LoopReading.Strict)]
    [InlineData(LoopReading.Reference)]
    public void AfterAStop_NothingPasses(LoopReading reading)
    {
        LoopPolicy policy = Policy(reading);
        ForEachScript((events, _) =>
        {
            HashSet<string> stopped = [];
            foreach ((LoopEvent happened, LoopStep step) in events.Zip(Answers(policy, events)))
            {
                Assert.True(!stopped.Contains(happened.Conflict.SessionId)
                    || step.Produced is [{ Decision: LoopDecision.Stopped, Reason.Name: "ACC_STOPPED_IS_TERMINAL" }]);
                stopped.UnionWith(step.State.IsStopped ? [happened.Conflict.SessionId] : []);
            }
        });
    }

    [Fact]
    public void EventThatComesAgain_ChangesNothing()
    {
        LoopPolicy policy = Policy(LoopReading.Strict);
        ForEachScript((events, random) =>
        {
            LoopEvent[] twice = [.. events.SelectMany(e => Enumerable.Repeat(e, random.Next(1, 4)))];
            Assert.Equal(Final(policy, events), Final(policy, twice));

            LoopState state = LoopState.Begin("S1");
            foreach (LoopEvent happened in events.Where(static e => e.Conflict.SessionId == "S1"))
            {
                state = policy.Next(state, happened, "PLAN").State;
                Assert.Same(state, policy.Next(state, happened, "PLAN").State);
            }
        });
    }

    // Sessions know nothing of each other: only the order within one counts.
    [Fact]
    public void OrderOfSessions_ChangesNothing()
    {
        LoopPolicy policy = Policy(LoopReading.Strict);
        ForEachScript((events, random) =>
        {
            LoopEvent[] shuffled = Interleaved(events, random);
            Assert.Equal(Final(policy, events), Final(policy, shuffled));
            Assert.Equal(Said(policy, events), Said(policy, shuffled));
        });
    }

    [Fact]
    public void WhatIsSaid_DependsOnTheArgumentsAlone()
    {
        LoopPolicy one = Policy(LoopReading.Strict);
        LoopPolicy other = Policy(LoopReading.Strict);
        ForEachScript((events, _) => Assert.Equal(Said(one, events), Said(other, events)));
    }

    private static LoopPolicy Policy(LoopReading reading) => new(LoopBook.Policy.Options with { Reading = reading });

    private static void ForEachScript(Action<LoopEvent[], Random> check)
    {
        for (int seed = 0; seed < Rounds; seed++)
        {
            Random random = new(seed);
            check([.. Enumerable.Range(0, random.Next(1, 40)).Select(_ => Event(random))], random);
        }
    }

    private static LoopEvent Event(Random random)
    {
        LoopEvent pause = LoopEvent.Pause(
            $"E{random.Next(12)}", new($"S{random.Next(1, 4)}", random.Next(20) == 0 ? "" : "fg"[random.Next(2)..]));
        return random.Next(4) > 0
            ? pause
            : pause with { Kind = Kinds[random.Next(Kinds.Length)], Decision = (LoopDecision)random.Next(3) };
    }

    private static IEnumerable<LoopStep> Answers(LoopPolicy policy, LoopEvent[] events)
    {
        LoopSessions sessions = new(policy, new MemoryLoopStore());
        return [.. events.Select(e => sessions.TakeAsync(e, "PLAN").AsTask().GetAwaiter().GetResult())];
    }

    private static string Final(LoopPolicy policy, LoopEvent[] events) => string.Join('\n', events
        .Zip(Answers(policy, events))
        .GroupBy(static pair => pair.First.Conflict.SessionId, StringComparer.Ordinal)
        .OrderBy(static group => group.Key, StringComparer.Ordinal)
        .Select(static group => group.Last().Second.State)
        .Select(static state => $"{state.SessionId} {state.IsStopped} {string.Join(' ', state.Counts)} " +
            string.Join(' ', state.Remembered)));

    private static string[] Said(LoopPolicy policy, LoopEvent[] events) =>
    [
        .. Answers(policy, events).SelectMany(static step => step.Produced)
            .Select(static e => $"{e.Conflict.SessionId} {e}")
            .GroupBy(static text => text[..2])
            .OrderBy(static group => group.Key, StringComparer.Ordinal)
            .Select(static group => string.Join('\n', group)),
    ];

    private static LoopEvent[] Interleaved(LoopEvent[] events, Random random)
    {
        Queue<LoopEvent>[] sessions =
        [
            .. events.GroupBy(static e => e.Conflict.SessionId).Select(static group => new Queue<LoopEvent>(group)),
        ];
        List<LoopEvent> mixed = [];
        while (mixed.Count < events.Length)
        {
            Queue<LoopEvent> session = sessions[random.Next(sessions.Length)];
            if (session.TryDequeue(out LoopEvent? next))
            {
                mixed.Add(next);
            }
        }

        return [.. mixed];
    }
}

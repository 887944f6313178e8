using Maestro.Policy.TestKit;
using static Maestro.Policy.Tests.Pipeline.Stopped;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Whatever goes wrong in a gate is an objection of its own kind.</summary>
public sealed class FailClosedTests
{
    [Fact]
    public async Task GateThatThrows_StopsWithTheTypeOfTheExceptionAlone()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _) => throw new InvalidOperationException("alice@example.org"))
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "InvalidOperationException");
    }

    [Fact]
    public async Task GateThatThrowsCancellationOfItsOwn_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, _) => throw new OperationCanceledException())
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "OperationCanceledException");
    }

    [Fact]
    public async Task TaskThatFails_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, static (_, _, _) => ValueTask.FromException<GateResult>(new TimeoutException()))
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "TimeoutException");
    }

    [Fact]
    public async Task GateThatThrowsAtOnceWhereOthersTakeTheirTime_Stops()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Other, async (_, gate, _) =>
            {
                await Task.Yield();
                return gate.Pass();
            })
            .Gate(TestBook.Plain, (_, _, _) => throw new InvalidOperationException())
            .Decide();

        AssertStop(decision, SystemReason.GateFaulted, "InvalidOperationException");
    }

    [Fact]
    public async Task DefaultResult_Stops() =>
        AssertStop(
            await Pipelines.Unaudited().Gate(TestBook.Plain, (_, _) => default).Decide(),
            SystemReason.Unspecified,
            null);

    [Fact]
    public async Task GateThatObjectsInOtherWordsEachTime_IsHeardEachTime()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Ethics, (text, gate) => text switch
            {
                "pause" => gate.Pause(TestBook.Risky),
                "pause why" => gate.Pause(TestBook.Risky, "why"),
                "pause else" => gate.Pause(TestBook.Book.Reason("OTHER")),
                "stop" => gate.Stop(TestBook.Risky),
                "seal" => gate.Seal(TestBook.Risky),
                _ => gate.Stop(TestBook.Forbidden, text),
            })
            .Build();
        string[] texts = ["pause", "pause why", "pause else", "stop", "seal", "x", "y"];

        foreach ((string first, string second) in texts.SelectMany(_ => texts, (first, second) => (first, second)))
        {
            AssertSays(await pipeline.EvaluateAsync(first, Pipelines.Run), first);
            AssertSays(await pipeline.EvaluateAsync(second, Pipelines.Run), second);
        }

        static void AssertSays(Decision<string> decision, string text)
        {
            string expected = text switch
            {
                "pause" => "PAUSE_FOR_HITL RISKY at ethics_gate by SYSTEM/",
                "pause why" => "PAUSE_FOR_HITL RISKY at ethics_gate by SYSTEM/why",
                "pause else" => "PAUSE_FOR_HITL OTHER at ethics_gate by SYSTEM/",
                "stop" => "STOPPED RISKY at ethics_gate by SYSTEM/",
                "seal" => "STOPPED RISKY at ethics_gate by SYSTEM (sealed)/",
                _ => $"STOPPED FORBIDDEN at ethics_gate by SYSTEM/{text}",
            };
            Assert.Equal(expected, $"{decision}/{decision.Detail}");
        }
    }

    [Fact]
    public async Task DetailWithLoneSurrogatesOrWithoutEnd_IsMadeFitForTheLog()
    {
        string hostile = "\ud800" + new string('x', 1022) + "\ud83d\ude00" + "tail";
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Stop(TestBook.Forbidden, hostile))
            .Decide();

        Assert.Equal("\ufffd" + new string('x', 1022), decision.Detail);
    }
}

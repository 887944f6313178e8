using System.Globalization;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A gate that passes may say why, and that is on record.</summary>
public sealed class NotedPassTests
{
    [Fact]
    public async Task WhatGatesThatPassSay_IsOnRecordInTheirOrder()
    {
        MemoryAuditLog log = new();
        Decision<string> decision = await Pipelines.Text().Audit(log)
            .Passing(TestBook.Plain)
            .Gate(TestBook.Other, static (_, gate) => gate.Pass("trusted"))
            .Gate(TestBook.Ethics, static async (_, gate, _) =>
            {
                await Task.Yield();
                return gate.Pass("checked");
            })
            .Decide();

        Assert.True(decision.IsRun);
        Assert.Equal("other_gate: trusted; ethics_gate: checked", log.Rows.Single()["reason_detail"]);
        Assert.Equal(log.Rows.Single().Decision, decision.ToRecord());
        Assert.True(decision.TryGetPermit(out _));
    }

    [Fact]
    public async Task PlainPasses_HaveNoDetail()
    {
        MemoryAuditLog log = new();
        await Pipelines.DecideOnRecord(log);

        Assert.Null(log.Rows.Single()["reason_detail"]);
    }

    // However many gates there are, wherever they stand and however they answer.
    [Fact]
    public async Task EveryPlace_IsHeard()
    {
        for (int noted = 0; noted < 16; noted++)
        {
            GatePipelineBuilder<string> builder = Pipelines.Unaudited();
            for (int i = 0; i < 4; i++)
            {
                string? said = (noted >> i & 1) == 1 ? i.ToString(CultureInfo.InvariantCulture) : null;
                builder.Gate(
                    TestBook.Plain,
                    (_, gate) => gate.Pass(said),
                    new() { Name = $"g{i}", Timeout = i == 2 ? TimeSpan.FromHours(1) : null });
            }

            string expected = string.Join(
                "; ", Enumerable.Range(0, 4).Where(i => (noted >> i & 1) == 1).Select(i => $"g{i}: {i}"));
            Assert.Equal(expected, (await builder.Decide()).ToRecord().Detail ?? "");
        }
    }

    [Fact]
    public async Task AnObjection_SpeaksForItself()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Other, static (_, gate) => gate.Pass("trusted"))
            .Gate(TestBook.Plain, static (_, gate) => gate.Pause(TestBook.Risky, "much"))
            .Decide();

        Assert.Equal(("RISKY", "much"), (decision.Reason.Name, decision.ToRecord().Detail));
    }

    [Fact]
    public async Task TooMuch_IsCut()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Other, static (_, gate) => gate.Pass(new string('a', 2000)))
            .Gate(TestBook.Plain, static (_, gate) => gate.Pass("b"))
            .Decide();

        Assert.Equal(1024, decision.ToRecord().Detail!.Length);
    }

    [Fact]
    public async Task Explanation_HasIt()
    {
        GatePipeline<string> pipeline = Pipelines.Unaudited()
            .Gate(TestBook.Plain, static (_, gate) => gate.Pass("trusted"))
            .Build();
        Explanation explanation = await pipeline.ExplainAsync("hello", Pipelines.Run);

        Assert.Equal("trusted", explanation.Gates.Single().Detail);
        Assert.Equal("plain_gate: trusted", explanation.Decision.Detail);
    }
}

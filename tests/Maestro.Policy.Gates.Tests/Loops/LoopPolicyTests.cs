using Maestro.Policy.Gates.Loops;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Loops;

public sealed class LoopPolicyTests
{
    private static readonly LoopPolicy Policy = LoopBook.Policy;
    private static readonly LoopState Empty = LoopState.Begin("S1");
    private static readonly LoopConflict Conflict = LoopBook.Conflict;

    public static TheoryData<LoopOptions, string> Faulty
    {
        get
        {
            LoopOptions options = Policy.Options;
            LoopWords words = LoopBook.Words;
            return new()
            {
                { options with { Words = null! }, "Words is null." },
                { options with { MaxRounds = 1 }, "MaxRounds is 1. Make it 2 or more. PlanRound is 3." },
                { options with { PlanRound = 4 }, "PlanRound is 4." },
                { options with { PlanRound = 0 }, "PlanRound is 0." },
                { options with { ResetsOn = default }, "ResetsOn holds" },
                { options with { ResetsOn = [LoopResetReason.None] }, "ResetsOn holds" },
                { options with { MaxConflicts = 0 }, "MaxConflicts is 0." },
                { options with { MaxRememberedEvents = 65_537 }, "MaxRememberedEvents is 65537." },
                { options with { Reading = (LoopReading)2 }, "Reading is 2" },
                { options with { Words = words with { MaestroLayer = default } }, "MaestroLayer is not set." },
                { options with { Words = words with { AccountabilityLayer = default } }, "AccountabilityLayer is not" },
                {
                    options with { Words = words with { MediationLayer = TestBook.Plain } },
                    "MediationLayer is of another codebook than MaestroLayer."
                },
                { options with { Words = words with { PlanReceived = default } }, "PlanReceived is not set." },
                {
                    options with { Words = words with { EndRecommended = LoopBook.Book.Reason("STOP_ONLY") } },
                    "EndRecommended is 'STOP_ONLY', which the codebook doesn't declare for pauses."
                },
                {
                    options with { Words = words with { SessionStopped = LoopBook.Book.Reason("PAUSE_ONLY") } },
                    "SessionStopped is 'PAUSE_ONLY', which the codebook doesn't declare for stops."
                },
            };
        }
    }

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(LoopOptions options, string message) => Assert.StartsWith(
        message, Assert.Throws<ArgumentException>(() => new LoopPolicy(options)).Message, StringComparison.Ordinal);

    [Fact]
    public void FourPauses_AskForAPlanAndEndTheSession()
    {
        LoopStep step = LoopBook.Take(Policy, Empty, LoopBook.Pauses(5));

        Assert.Equal(
            [
                "REL_PLAN_REQUESTED_AFTER_3_HITL", "MAESTRO_PLAN_REQUEST_DISPATCHED", "MEDIATION_PLAN_PROPOSED",
                "MAESTRO_PLAN_RECEIVED", "ACC_LOOP_BUDGET_EXCEEDED", "ACC_END_SESSION_AFTER_4_HITL",
                "ACC_STOPPED_IS_TERMINAL",
            ],
            step.Produced.Select(static produced => produced.Reason.Name));
        Assert.True(step.State.IsStopped && step.State.IsEndRecommended);
        Assert.Equal(4, step.State.CountOf(Conflict).Rounds);
    }

    [Fact]
    public void Plan_MayComeLater()
    {
        LoopEvent[] pauses = [.. LoopBook.Pauses(3)];
        LoopState before = pauses[..2].Aggregate(Empty, static (state, e) => Policy.Next(state, e).State);
        LoopStep asked = Policy.Next(before, pauses[2]);
        Assert.Equal(
            [LoopEventKind.PlanRequested, LoopEventKind.PlanDispatched], asked.Produced.Select(static e => e.Kind));

        LoopStep planned = Policy.Next(asked.State, asked.Produced[1], "Do it by hand.");
        Assert.Equal(
            [LoopEventKind.PlanProposed, LoopEventKind.PlanReceived], planned.Produced.Select(static e => e.Kind));
        Assert.Equal("Do it by hand.", planned.Produced[0].Plan);
        Assert.Empty(Policy.Next(planned.State, asked.Produced[1], "Again.").Produced);
    }

    [Fact]
    public void EndThatIsLeftToAHuman_WaitsForOne()
    {
        LoopPolicy patient = new(Policy.Options with { StopsAtEnd = false });
        LoopStep step = LoopBook.Take(patient, Empty, LoopBook.Pauses(6));
        LoopEvent end = Assert.Single(step.Produced, static e => e.Kind == LoopEventKind.EndRecommended);

        Assert.False(step.State.IsStopped);
        Assert.True(step.State.IsEndRecommended);
        Assert.Equal(LoopDecision.EndSessionRecommended, end.Decision);
        Assert.True(patient.Next(step.State, end).State.IsStopped);
    }

    [Theory]
    [InlineData("other session")]
    [InlineData("too long")]
    [InlineData("half a character")]
    [InlineData("control character")]
    [InlineData("unpaired")]
    [InlineData("unknown kind")]
    public void WhatIsNoEvent_IsRefusedAndChangesNothing(string fault)
    {
        LoopEvent good = LoopEvent.Pause("E", Conflict);
        LoopEvent bad = fault switch
        {
            "other session" => good with { Conflict = new("S2", "f") },
            "too long" => good with { Id = new('x', LoopEvent.MaxKeyLength + 1) },
            "half a character" => good with { Conflict = new("S1", "f\ud800") },
            "control character" => good with { Conflict = new("S1", "f\0") },
            "unpaired" => good with { Decision = LoopDecision.EndSessionRecommended },
            _ => good with { Kind = LoopEventKind.Unknown, UnknownKind = "K_X\udc00" },
        };

        foreach (LoopStep step in Steps(bad))
        {
            LoopEvent refusal = Assert.Single(step.Produced);
            Assert.True(step.IsRefused);
            Assert.Same(Empty, step.State);
            Assert.Equal("SPEC_INVALID_INPUT", refusal.Reason.Name);
            Assert.True(refusal.IsOverridable);
            Assert.Equal(LoopDecision.PauseForHitl, refusal.Decision);

            // A refusal can always be put on record.
            Assert.Equal(refusal.Reason, (refusal with { RunId = "R" }).ToRow().Decision.Reason);
        }

        static IEnumerable<LoopStep> Steps(LoopEvent bad) =>
        [
            Policy.Next(Empty, bad), Policy.Count(Empty, bad), Policy.Dispatch(Empty, bad), Policy.Stop(Empty, bad),
        ];
    }

    [Fact]
    public void StoppedSession_DoesNothingForAnyFunction()
    {
        LoopState stopped = Empty with { IsStopped = true };
        LoopEvent pause = LoopEvent.Pause("E", Conflict);
        LoopStep[] steps =
        [
            Policy.Guard(stopped, pause), Policy.Next(stopped, pause), Policy.Count(stopped, pause),
            Policy.Dispatch(stopped, pause with { Kind = LoopEventKind.PlanRequested }),
            Policy.Propose(stopped, pause with { Kind = LoopEventKind.PlanDispatched }, "PLAN"),
            Policy.Acknowledge(stopped, pause with { Kind = LoopEventKind.PlanProposed }),
            Policy.Stop(stopped, pause with { Kind = LoopEventKind.EndRecommended }),
            Policy.Next(stopped, pause with { Conflict = default, Id = "" }),
        ];

        Assert.All(steps, step =>
        {
            LoopEvent produced = Assert.Single(step.Produced);
            Assert.Same(stopped, step.State);
            Assert.Equal(LoopDecision.Stopped, produced.Decision);
            Assert.Equal("ACC_STOPPED_IS_TERMINAL", produced.Reason.Name);
            Assert.False(produced.IsOverridable);
        });
    }

    [Fact]
    public void GuardAndStop_CompareSessions()
    {
        LoopEvent foreign = LoopEvent.Pause("E", new("S2", "f"));
        LoopEvent end = foreign with
        {
            Kind = LoopEventKind.EndRecommended, Decision = LoopDecision.EndSessionRecommended,
        };

        Assert.Empty(Policy.Guard(Empty with { IsStopped = true }, foreign).Produced);
        Assert.True(Policy.Next(Empty with { IsStopped = true }, foreign).IsRefused);
        Assert.False(Policy.Stop(Empty, end).State.IsStopped);
    }
}

using Maestro.Policy.Gates.Council;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Council;

public sealed class CouncilGateTests
{
    private static readonly CouncilGateOptions Options = CouncilBook.Options;
    private static readonly RunContext Run = new("run-1");

    public static TheoryData<CouncilGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { Seats = default }, "Seats are none" },
        { Options with { Seats = [new("A"), new("A")] }, "Seats are none" },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { InputInvalidReason = CouncilBook.Book.Reason("PAUSE_ONLY") }, "InputInvalidReason is 'PAUSE" },
        { Options with { NoResponsesReason = default }, "NoResponsesReason is not set." },
        { Options with { QuorumNotMetReason = CouncilBook.Book.Reason("STOP_ONLY") }, "QuorumNotMetReason is 'STOP" },
        { Options with { TiedReason = TestBook.Risky }, "TiedReason is 'RISKY', which is of another" },
        { Options with { NoConsensusReason = default }, "NoConsensusReason is not set." },
        { Options with { SilentCollapseReason = default }, "SilentCollapseReason is not set." },
        { Options with { DissentHighReason = default }, "DissentHighReason is not set." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(CouncilGateOptions options, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => new CouncilGate<string>(options, static _ => new())).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("AAAA", GateOutcome.Pass, null)]
    [InlineData("AAAB", GateOutcome.Pass, null)]
    [InlineData("AABB", GateOutcome.Pause, "COUNCIL_TIED")]
    [InlineData("AAB-", GateOutcome.Pause, "COUNCIL_NO_CONSENSUS")]
    [InlineData("AAxx", GateOutcome.Pause, "COUNCIL_QUORUM_NOT_MET")]
    [InlineData("tttt", GateOutcome.Stop, "COUNCIL_NO_RESPONSES")]
    public async Task Vote_IsAnsweredWithItsReason(string pattern, GateOutcome outcome, string? reason)
    {
        GateResult result = await Judge(Options, CouncilBook.Vote(CouncilBook.Four, pattern));

        Assert.Equal((outcome, reason ?? "UNSPECIFIED"), (result.Outcome, result.Reason.Name));
    }

    [Theory]
    [InlineData(true, null, "COUNCIL_SILENT_COLLAPSE")]
    [InlineData(null, DissentLevel.High, "COUNCIL_DISSENT_HIGH")]
    [InlineData(true, DissentLevel.High, "COUNCIL_SILENT_COLLAPSE")]
    public async Task Signal_Pauses(bool? collapse, DissentLevel? level, string reason)
    {
        CouncilVote vote = CouncilBook.Vote(CouncilBook.Four, "AAAA") with { Signals = new(level, collapse) };
        GateResult result = await Judge(Options, vote);

        Assert.Equal((GateOutcome.Pause, reason), (result.Outcome, result.Reason.Name));
    }

    [Fact]
    public async Task Stranger_Stops()
    {
        GateResult result = await Judge(Options, CouncilVote.Of(Ballot.For("Mallory", "A")));

        Assert.Equal((GateOutcome.Stop, "COUNCIL_INPUT_INVALID"), (result.Outcome, result.Reason.Name));
    }

    [Fact]
    public async Task RunWithDissent_HasTheMinorityOnItsRow()
    {
        MemoryAuditLog log = new();
        GatePipeline<CouncilVote> pipeline = GatePipeline.For<CouncilVote>(CouncilBook.Book)
            .AddCouncilGate(Options, static vote => vote)
            .Audit(log)
            .Build();
        Decision<CouncilVote> decision = await pipeline.EvaluateAsync(
            CouncilBook.Vote(CouncilBook.Four, "AABA"), Run, TestContext.Current.CancellationToken);
        decision.EnsureRun();

        Assert.Equal(
            "council_gate: COUNCIL_CONSENSUS_WITH_DISSENT present=4 largest=3 needed=3 of=4 minority=[Prism]",
            Assert.Single(log.Rows)["reason_detail"]);
    }

    [Fact]
    public async Task QuotedPosition_CannotBeTakenForAnythingElse()
    {
        CouncilVote vote = CouncilVote.Of(
            Ballot.For("Sol", "A"), Ballot.For("Aria", "A"), Ballot.For("Prism", "A"), Ballot.For("Temp", "B\"]\n"));

        Assert.DoesNotContain("B", (await Judge(Options, vote)).Detail!.Split("minority")[1], StringComparison.Ordinal);
        Assert.EndsWith(
            """minority=[Temp:"B\u0022]\n"]""",
            (await Judge(Options with { QuotesPositions = true }, vote)).Detail,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A", GateOutcome.Pass)]
    [InlineData("B", GateOutcome.Pause)]
    [InlineData("a", GateOutcome.Pause)]
    [InlineData("", GateOutcome.Pause)]
    public async Task ConsensusOnSomethingElse_IsNoYes(string proposal, GateOutcome outcome)
    {
        CouncilVote vote = CouncilBook.Vote(CouncilBook.Four, "AAAB") with { Proposal = proposal };

        GateResult result = await Judge(Options, vote);

        Assert.Equal(outcome, result.Outcome);
        Assert.Equal(
            outcome == GateOutcome.Pause,
            result.Detail!.Contains(" for another position than the proposal", StringComparison.Ordinal));
    }

    [Fact]
    public async Task MissingVote_Throws() => await Assert.ThrowsAsync<InvalidOperationException>(
        async () => await Judge(Options, null!));

    private static ValueTask<GateResult> Judge(CouncilGateOptions options, CouncilVote vote) =>
        new CouncilGate<string>(options, _ => vote).EvaluateAsync("", new(options.Layer, Run), default);
}

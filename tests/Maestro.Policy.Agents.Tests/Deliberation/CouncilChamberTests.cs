using Maestro.Policy.Gates.Council;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Agents.Tests.Deliberation;

public sealed class CouncilChamberTests
{
    private readonly MemoryAuditLog _log = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task CouncilThatAgrees_HandsOutWhatItSaid()
    {
        (CouncilChamber chamber, DeliberatedQuestion asked) = await Council("yes", "no", "yes");

        Decision<DeliberatedQuestion> decision = await chamber.DecideAsync(asked, cancellationToken: Token);

        Assert.True(decision.IsRun);
        Assert.True(decision.TryGetPermit(out Permit<DeliberatedQuestion>? permit));
        Assert.Same(asked, permit.Redeem());
        CouncilReading reading = chamber.Read(asked);
        Assert.Equal(("yes", CouncilOutcome.ConsensusWithDissent), (reading.Winner, reading.Outcome));
        Assert.Equal(["b"], Assert.Single(reading.Minority).Seats.Select(static seat => seat.Name));
    }

    [Theory]
    [InlineData(Verdict.Hitl, "COUNCIL_NO_CONSENSUS", "yes", "no", "maybe", "yes")]
    [InlineData(Verdict.Hitl, "COUNCIL_TIED", "yes", "no", "maybe")]
    [InlineData(Verdict.Hitl, "COUNCIL_QUORUM_NOT_MET", "yes", "yes")]
    [InlineData(Verdict.Stop, "COUNCIL_NO_RESPONSES", "-", "-", "-")]
    [InlineData(Verdict.Hitl, "COUNCIL_QUORUM_NOT_MET", "yes", "yes", "-")]
    public async Task CouncilThatDoesNot_ObjectsByTheTable(Verdict verdict, string reason, params string[] positions)
    {
        (CouncilChamber chamber, DeliberatedQuestion asked) = await Council(positions);

        DecisionRecord decision = await Decide(chamber, asked);

        Assert.Equal((verdict, reason), (decision.Verdict, decision.Reason.Name));
        Assert.Equal(CouncilReplayVerdict.Match, CouncilReplay.Default.Replay(_log.Rows, "S").Verdict);
    }

    [Fact]
    public async Task Log_HoldsTheWholeSessionAndOnlyThePipelineRuns()
    {
        (CouncilChamber chamber, DeliberatedQuestion asked) = await Council("yes", "no", "yes");

        DecisionRecord decision = await Decide(chamber, asked);

        Assert.Equal(6, _log.Rows.Count);
        AuditRow run = Assert.Single(_log.Rows, static row => row.Decision.Verdict == Verdict.Run);
        Assert.Equal(decision, run.Decision);
        Assert.Contains("COUNCIL_CONSENSUS_WITH_DISSENT", run[CouncilRecord.FieldName], StringComparison.Ordinal);
        Assert.Equal(asked.Digest().ToString(), run["request_digest"]);
        Assert.All(_log.Rows, static row => Assert.Equal("S", row.Decision.RunId));
        CouncilReplayResult found = CouncilReplay.Default.Replay(_log.Rows, "S");
        Assert.True(found.IsMatch);
        IEnumerable<string> lines = chamber.Records(asked).Select(static record => record.ToJson());
        Assert.True(CouncilReplay.Default.Replay(lines).IsMatch);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task LogThatFailsAtAnyRow_Stops(int rows)
    {
        FailingLog log = new(rows);
        (CouncilChamber chamber, DeliberatedQuestion asked) =
            await Council(new() { Time = _time }, log, "yes", "no", "yes");

        DecisionRecord decision = await Decide(chamber, asked);

        Assert.Equal((Verdict.Stop, "AUDIT_UNAVAILABLE"), (decision.Verdict, decision.Reason.Name));
        Assert.False(CouncilReplay.Default.Replay(log.Rows, "S").IsMatch);
    }

    [Theory]
    [InlineData("yes", Verdict.Run)]
    [InlineData("no", Verdict.Hitl)]
    public async Task Proposal_RunsOnlyWhenTheCouncilAgreesOnIt(string proposal, Verdict verdict)
    {
        (CouncilChamber chamber, DeliberatedQuestion asked) =
            await Council(new() { Proposal = proposal, Time = _time }, _log, "yes", "yes", "yes");

        Assert.Equal(verdict, (await Decide(chamber, asked)).Verdict);
        Assert.Equal(verdict, chamber.Read(asked).Verdict);
        CouncilReplayResult found = CouncilReplay.Default.Replay(_log.Rows, "S");
        Assert.Equal((true, verdict), (found.IsMatch, found.Recomputed!.Verdict));
    }

    [Fact]
    public async Task Signals_AreHeardAndOnRecord()
    {
        CouncilChamberOptions options = new() { Signals = static _ => new(SilentCollapse: true), Time = _time };
        (CouncilChamber chamber, DeliberatedQuestion asked) = await Council(options, _log, "yes", "yes", "yes");

        DecisionRecord decision = await Decide(chamber, asked);

        Assert.Equal("COUNCIL_SILENT_COLLAPSE", decision.Reason.Name);
        Assert.True(CouncilReplay.Default.Replay(_log.Rows, "S").IsMatch);
    }

    [Fact]
    public async Task AnswersOfAnotherCouncil_AreNoVote()
    {
        (CouncilChamber chamber, _) = await Council("yes", "yes", "yes");
        DeliberatedQuestion other = await new CouncilDeliberation(
            "xyz".Select(static name => new ScriptedMember($"{name}", MemberAnswer.Hold("yes"))))
            .AskAsync("Why?", "S", cancellationToken: Token);

        DecisionRecord decision = await Decide(chamber, other);

        Assert.Equal((Verdict.Stop, "COUNCIL_INPUT_INVALID"), (decision.Verdict, decision.Reason.Name));
    }

    [Fact]
    public async Task HumansYes_LetsAPauseRunWithoutASecondSession()
    {
        (CouncilChamber chamber, DeliberatedQuestion asked) = await Council("yes", "no", "maybe");
        RunContext run = new("S", "req");
        Decision<DeliberatedQuestion> pause = await chamber.DecideAsync(asked, run, Token);
        Approval yes = pause.Match(
            run: static _ => throw new InvalidOperationException(),
            hitl: ask => HumanYes.Yes(ask, _time.GetUtcNow() + TimeSpan.FromHours(1)),
            stop: static _ => throw new InvalidOperationException());

        Decision<DeliberatedQuestion> decision = await chamber.DecideAsync(asked, run, [yes], Token);

        Assert.True(decision.IsRun);
        Assert.Equal(Decider.User, decision.Decider);
        Assert.True(CouncilReplay.Default.Replay(_log.Rows, "S").IsMatch);
    }

    [Fact]
    public void OptionsThatAreWrong_AreRefused()
    {
        CouncilDeliberation council = new([new ScriptedMember("a", MemberAnswer.Hold("yes"))]);

        foreach (CouncilChamberOptions options in (CouncilChamberOptions[])
            [new() { Rules = null! }, new() { Signals = null! }, new() { Codebook = null! }, new() { Time = null! }])
        {
            Assert.Throws<ArgumentException>(() => new CouncilChamber(council, _log, options));
        }

        Assert.Throws<CodebookException>(() => new CouncilChamber(council, _log, new() { Codebook = TestBook.Book }));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private Task<(CouncilChamber Chamber, DeliberatedQuestion Asked)> Council(params string[] positions) =>
        Council(new() { Time = _time }, _log, positions);

    private static async Task<(CouncilChamber Chamber, DeliberatedQuestion Asked)> Council(
        CouncilChamberOptions options, IAuditLog log, params string[] positions)
    {
        CouncilDeliberation council = new(positions.Select(static (position, i) => new ScriptedMember(
            $"{(char)('a' + i)}", position == "-" ? MemberAnswer.Fail() : MemberAnswer.Hold(position))));
        return (new(council, log, options), await council.AskAsync("Why?", "S", cancellationToken: Token));
    }

    private static async Task<DecisionRecord> Decide(CouncilChamber chamber, DeliberatedQuestion asked)
    {
        Decision<DeliberatedQuestion> decision = await chamber.DecideAsync(asked, cancellationToken: Token);
        return decision.Match(
            run: static permit => permit.Decision,
            hitl: static ask => ask.Decision,
            stop: static notice => notice.Decision);
    }

    private sealed class FailingLog(int rows) : IAuditLog
    {
        private readonly MemoryAuditLog _inner = new();

        public IReadOnlyList<AuditRow> Rows => _inner.Rows;

        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            _inner.Rows.Count < rows ? _inner.AppendAsync(row, cancellationToken) : throw new IOException("full");
    }
}

using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

public sealed class ReplayTests
{
    private static readonly string[] Requests =
        [.. Enumerable.Range(0, 200).Select(i => $"{(i % 3 == 0 ? "risky" : "")} {(i % 7 == 0 ? "never" : "")} {i}")];

    private readonly FaultyStorage _storage = new();

    [Fact]
    public async Task SameGates_DecideAsBefore()
    {
        ReplayedRow[] rows = await Replay(await Recorded(), Replaying("risky", "never"));

        Assert.Equal(Requests.Length + 1, rows.Length);
        Assert.Equal(ReplayOutcome.NotReplayed, rows[0].Outcome);
        Assert.All(rows[1..], row => Assert.Equal(ReplayOutcome.Same, row.Outcome));
    }

    [Fact]
    public async Task GateThatIsChanged_DivergesInExactlyItsDecisions()
    {
        ReplayedRow[] rows = await Replay(await Recorded(), Replaying("risky", "1"));

        string[] expected = [.. Requests.Where(request => Verdict(request, "never") != Verdict(request, "1"))];
        ReplayedRow[] diverged = [.. rows.Where(row => row.Outcome == ReplayOutcome.Diverged)];
        Assert.NotEmpty(expected);
        Assert.Equal(expected, diverged.Select(row => Requests[(int)row.Recorded.Row - 1]));
        Assert.All(diverged, row => Assert.NotEqual(row.Recorded.Verdict, row.Replayed?.Verdict));
    }

    [Fact]
    public async Task RequestThatIsGoneOrAnother_IsSaidToBe()
    {
        static string? FindAnother(RequestDigest digest) =>
            digest == Digest(3) ? null : digest == Digest(4) ? "another" : Find(digest);

        ReplayedRow[] rows = await Replay(await Recorded(), Replaying("risky", "never"), FindAnother);

        Assert.Equal(
            [4L, 5L],
            rows.Where(row => row.Outcome == ReplayOutcome.NoRequest).Select(row => row.Recorded.Row));
    }

    [Fact]
    public async Task Replay_WritesNothingAndUsesNothing()
    {
        byte[] log = await Recorded();
        MemoryAuditLog other = new();

        await Replay(log, Gated("risky", "never").Audit(other));

        Assert.Empty(other.Rows);
        Assert.Equal(log, _storage.Read("log.jsonl"));
    }

    [Fact]
    public async Task RowsOfApprovalsAndAcknowledgements_AreNotReplayed()
    {
        AuditRow[] rows =
        [
            new(default, default, new AuditField("approvals", "A#1")),
            new(default, default, new AuditField("acknowledged", "seen")),
            new(default, default),
        ];
        using (JsonlAuditLog log = Open())
        {
            foreach (AuditRow row in rows)
            {
                await log.AppendAsync(row, default);
            }
        }

        ReplayedRow[] replayed = await Replay(_storage.Read("log.jsonl"), Replaying("risky", "never"));

        Assert.All(replayed, row => Assert.Equal(ReplayOutcome.NotReplayed, row.Outcome));
    }

    [Fact]
    public void PipelineWithoutDigest_CannotReplay() =>
        Assert.Throws<InvalidOperationException>(
            () => GatePipeline.For<int[]>(TestBook.Book)
                .Unaudited("a test")
                .Gate(TestBook.Plain, static (_, gate) => gate.Pass())
                .Build()
                .ReplayAsync([], static (_, _) => default));

    private static GatePipelineBuilder<string> Replaying(string risky, string never) =>
        Gated(risky, never).Unaudited("it only replays");

    private static GatePipelineBuilder<string> Gated(string risky, string never) =>
        Pipelines.Text()
            .Gate(TestBook.Plain, (text, gate) =>
                text.Contains(risky, StringComparison.Ordinal) ? gate.Pause(TestBook.Risky) : gate.Pass())
            .Gate(TestBook.Ethics, (text, gate) =>
                text.Contains(never, StringComparison.Ordinal) ? gate.Seal(TestBook.Never) : gate.Pass());

    private static Verdict Verdict(string request, string never) =>
        request.Contains(never, StringComparison.Ordinal) ? Policy.Verdict.Stop
            : request.Contains("risky", StringComparison.Ordinal) ? Policy.Verdict.Hitl
            : Policy.Verdict.Run;

    private static RequestDigest Digest(int i) => RequestDigest.OfText(Requests[i]);

    private static string? Find(RequestDigest digest) =>
        Requests.FirstOrDefault(request => RequestDigest.OfText(request) == digest);

    private static async Task<ReplayedRow[]> Replay(
        byte[] log, GatePipelineBuilder<string> builder, Func<RequestDigest, string?>? find = null)
    {
        using MemoryStream stream = new(log);
        IEnumerable<AuditEntry> entries = AuditReader.Read(stream, static fault => Assert.Fail(fault.ToString()));
        List<ReplayedRow> rows = [];
        GatePipeline<string> pipeline = builder.Time(new ManualTime()).Build();
        await foreach (ReplayedRow row in pipeline.ReplayAsync(entries, (digest, _) => new((find ?? Find)(digest))))
        {
            rows.Add(row);
        }

        return [.. rows];
    }

    private JsonlAuditLog Open() =>
        JsonlAuditLog.Open("log.jsonl", AuditKey.Demo(), new() { Storage = _storage, Time = new ManualTime() });

    private async Task<byte[]> Recorded()
    {
        using (JsonlAuditLog log = Open())
        {
            GatePipeline<string> pipeline = Gated("risky", "never").Audit(log).Build();
            foreach (string request in Requests)
            {
                _ = (await pipeline.EvaluateAsync(request, Pipelines.Run)).ToRecord();
            }
        }

        return _storage.Read("log.jsonl");
    }
}

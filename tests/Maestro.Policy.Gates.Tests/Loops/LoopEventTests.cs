using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>What is produced, and how it goes on record.</summary>
public sealed class LoopEventTests
{
    private static readonly LoopPolicy Policy = LoopBook.Policy;
    private static readonly LoopState Empty = LoopState.Begin("S1");
    private static readonly LoopConflict Conflict = LoopBook.Conflict;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Stop_IsSealedWhereTheLayerMaySeal(bool maySeal)
    {
        LoopPolicy policy = new(new() { Words = LoopWords.Reference(LoopBook.Make(maySeal)) });
        LoopEvent[] stops = [.. LoopBook.Take(policy, Empty, LoopBook.Pauses(5)).Produced[^2..]];

        Assert.All(stops, stop =>
        {
            Assert.Equal(maySeal, stop.IsSealed);
            AuditRow row = (stop with { RunId = "R" }).ToRow();
            Assert.Equal(
                (Verdict.Stop, maySeal, false), (row.Decision.Verdict, row.Decision.IsSealed, row.IsOverridable));
        });
    }

    [Fact]
    public void Row_HasTheKeysAndNotThePlan()
    {
        LoopEvent[] produced =
        [
            .. LoopBook.Take(Policy, Empty, LoopBook.Pauses(4).Select(static e => e with { RunId = "R" })).Produced,
        ];
        AuditRow[] rows = [.. produced.Select(static e => e.ToRow())];

        Assert.All(rows, static row => Assert.DoesNotContain("PLAN", row.Extra.Select(static f => f.Value.ToString())));
        AuditRow end = Assert.Single(rows, static row => row["kind"] == "K_END_RECOMMENDED");
        Assert.Equal(Verdict.Hitl, end.Decision.Verdict);
        Assert.Equal(
            ("E3::end_recommended", "S1", "f", "END_SESSION_RECOMMENDED"),
            (end["event_id"], end["session_id"], end["conflict_fingerprint"], end["loop_decision"]));
    }

    [Fact]
    public void RefusedEvent_IsOnRecordWithWhatItSaid()
    {
        LoopEvent refusal = Policy.Next(Empty, LoopEvent.Pause("E", Conflict) with
        {
            Kind = LoopEventKind.Unknown,
            UnknownKind = "K_NEW",
            RunId = "R",
            Reason = LoopBook.Book.Reason("SOME_BLOCK"),
        }).Produced.Single();
        AuditRow row = refusal.ToRow();

        Assert.Equal(
            ("K_PLAN_RECEIVED", "K_NEW", "PAUSE_FOR_HITL", "SOME_BLOCK"),
            (row["kind"], row["original_kind"], row["original_decision"], row["original_reason_code"]));
    }
}

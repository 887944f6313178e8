using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Gates.Tests.Evidence;

public sealed class EvidenceRulesTests
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);
    private static readonly TimeSpan Tick = TimeSpan.FromTicks(1);

    private static readonly EvidencePlace?[] Places =
        [null, EvidenceBook.Place, new("refund", "us"), default(EvidencePlace)];

    [Fact]
    public void DefaultReview_AcceptsNothing()
    {
        Assert.False(default(EvidenceReview).IsAccepted);
        Assert.Equal(EvidenceOutcome.NotJudged, default(EvidenceReview).Outcome);
        Assert.Equal(EvidenceOutcome.Missing, Judge(EvidenceRules.Reference, default));
        Assert.False(EvidenceBook.Bundle(EvidenceBook.Item()).Bundle!.IsAbout(default));
    }

    // What was read in each way that matters, about each place, at each time, by each set of rules.
    [Fact]
    public void EveryCombination_IsJudgedAsTheTableSays()
    {
        int count = 0;

        foreach (bool isInvalid in new[] { false, true })
        foreach (int fabricated in new[] { 0, 1, 2 })
        foreach (EvidencePlace? place in Places)
        foreach (TimeSpan offset in new[] { -Hour - Tick, -Hour, TimeSpan.Zero, Hour, Hour + Tick })
        foreach (bool checksPlace in new[] { false, true })
        foreach (TimeSpan? limit in new TimeSpan?[] { null, Hour })
        {
            EvidenceRules rules = new() { ChecksPlace = checksPlace, MaxAge = limit, MaxAhead = limit };
            EvidenceSubmission submission = isInvalid ? EvidenceSubmission.Invalid("x") : EvidenceBook.Bundle(
                EvidenceBook.Item(fabricated > 1),
                EvidenceBook.Item(fabricated > 0, EvidenceBook.Noon + offset));

            EvidenceOutcome expected = isInvalid ? EvidenceOutcome.SchemaInvalid
                : fabricated > 0 ? EvidenceOutcome.Fabricated
                : checksPlace && place is not null && place != EvidenceBook.Place ? EvidenceOutcome.Misplaced
                : limit is not null && offset.Duration() > Hour ? EvidenceOutcome.Untimely
                : EvidenceOutcome.Accepted;

            Assert.Equal(expected, rules.Judge(submission, place, EvidenceBook.Noon).Outcome);
            count++;
        }

        Assert.Equal(2 * 3 * 4 * 5 * 2 * 2, count);
    }

    [Fact]
    public void ItemWithoutATime_IsUntimelyWhereTimeMatters()
    {
        EvidenceSubmission submission = EvidenceBook.Bundle(EvidenceBook.Item(), new("E2", "till", null, false));

        Assert.Equal(EvidenceOutcome.Accepted, Judge(EvidenceRules.Reference, submission));
        Assert.Equal(EvidenceOutcome.Untimely, Judge(EvidenceRules.Default, submission));
        Assert.Equal(
            EvidenceOutcome.Untimely, Judge(new() { MaxAhead = null, MaxAge = TimeSpan.MaxValue }, submission));
    }

    [Fact]
    public void Judging_AllocatesNothing()
    {
        EvidenceRules rules = new() { MaxAge = Hour };
        EvidenceSubmission submission = EvidenceBook.Bundle(EvidenceBook.Item(), EvidenceBook.Item());
        int accepted = 0;
        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Run(100_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(100_100, accepted);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                accepted += rules.Judge(submission, EvidenceBook.Place, EvidenceBook.Noon).IsAccepted ? 1 : 0;
            }
        }
    }

    [Fact]
    public void Review_SaysWhatItIsAboutWithoutQuoting()
    {
        EvidenceSubmission made = EvidenceBook.Bundle(EvidenceBook.Item(true), EvidenceBook.Item());
        EvidenceRules strict = new() { MaxAge = TimeSpan.Zero };

        Assert.Equal("Fabricated items=1/2", $"{strict.Judge(made, null, EvidenceBook.Noon)}");
        Assert.Equal(
            "Untimely oldest=2026-03-21T12:00:00+09:00 newest=2026-03-21T12:00:00+09:00",
            $"{strict.Judge(EvidenceBook.Bundle(EvidenceBook.Item()), null, EvidenceBook.Noon + Tick)}");
        Assert.Equal("Missing", $"{strict.Judge(default, null, EvidenceBook.Noon)}");
    }

    [Fact]
    public void BundleWithoutItems_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => EvidenceBook.Bundle());
        Assert.Throws<ArgumentNullException>(() => EvidenceBook.Bundle(null!, EvidenceBook.Item()));
        Assert.Throws<ArgumentNullException>(() => new EvidenceBundle(null!, "", [EvidenceBook.Item()]));
        Assert.Throws<ArgumentException>(() => EvidenceSubmission.Invalid(""));
    }

    private static EvidenceOutcome Judge(EvidenceRules rules, EvidenceSubmission submission) =>
        rules.Judge(submission, EvidenceBook.Place, EvidenceBook.Noon).Outcome;
}

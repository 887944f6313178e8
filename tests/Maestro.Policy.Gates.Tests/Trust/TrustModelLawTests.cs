using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Gates.Tests.Trust;

public sealed class TrustModelLawTests
{
    // What additions of doubles may be off by.
    private const double Slack = 1e-12;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void OutcomesInAnyOrder_KeepTheLaws(int seed)
    {
        Random random = new(seed);
        DateTimeOffset now = TrustBook.Noon;
        TrustModel model = new(new() { CapPerRun = random.NextDouble() });

        for (int run = 0; run < 5_000; run++)
        {
            TrustState state = new() { Score = random.NextDouble(), ApprovalStreak = random.Next(5) };
            double cap = model.Options.CapPerRun;
            double gained = 0;

            for (int step = random.Next(1, 8); step > 0; step--)
            {
                TrustOutcome outcome = new("ANY", (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(-3, 4)));
                TrustUpdate update = model.Apply(state, outcome, cap, now);
                gained += Math.Max(0, update.After.Score - state.Score);

                Assert.InRange(update.After.Score, 0, 1);
                Assert.InRange(update.CapRemaining, 0, cap);
                Assert.InRange(gained, 0, model.Options.CapPerRun + Slack);
                Assert.True(update.After.Score <= state.Score || !outcome.IsBad);
                Assert.True(!outcome.IsBad || TrustModel.IsCoolingDown(update.After, now));
                Assert.True(!outcome.IsBad || update.After.ApprovalStreak == 0);
                Assert.True(!outcome.IsBad || !Approves(model, update.After, now));

                (state, cap) = (update.After, update.CapRemaining);
                now = now.AddSeconds(random.Next(-100, 400));
            }
        }
    }

    [Fact]
    public void Coaching_EndsAndChangesNoScore()
    {
        TrustState state = default;

        while (TrustModel.Default.NeedOf(state) == CoachingNeed.Session)
        {
            TrustState after = TrustModel.Default.Coach(state).After;
            Assert.InRange(after.Compliance, state.Compliance, 1);
            Assert.Equal(state.Score, after.Score);
            state = after;
        }

        Assert.Equal(50, state.CoachingSessions);
        Assert.Equal(1, state.Compliance);
    }

    private static bool Approves(TrustModel model, TrustState state, DateTimeOffset now) =>
        model.Judge(state, [TrustBook.Grant(hours: 100_000)], TrustBook.Place, now).IsApproved;
}

using Maestro.Policy.Gates.Relativity;

namespace Maestro.Policy.Gates.Tests.Relativity;

public sealed class RelativityRulesTests
{
    private static readonly string[] Words = ["LIFE", "PEDESTRIAN", "VEHICLE"];

    [Fact]
    public void DefaultValues_SettleNothing()
    {
        Assert.False(default(RelativityReview).IsSettled);
        Assert.Equal(
            new(RelativityOutcome.ReferenceMissing, "LIFE"), RelativityRules.Default.Judge(default));
        Assert.False(default(RelativityFrame).Knows(""));
    }

    // Every subset of the words with every state of both facts, of which each may be known, unknown or absent.
    [Fact]
    public void EveryCombination_IsJudgedAsTheTableSays()
    {
        for (int words = 0; words < 8; words++)
        for (int vehicle = 0; vehicle < 3; vehicle++)
        for (int pedestrian = 0; pedestrian < 3; pedestrian++)
        {
            string policy = string.Join(" over ", Words.Where((_, index) => ((words >> index) & 1) == 1));
            RelativityFact[] facts =
            [
                .. Fact("emergency_vehicle_state", vehicle), .. Fact("ped_in_crosswalk", pedestrian),
            ];
            string? missing = Words.FirstOrDefault(word => !policy.Contains(word, StringComparison.Ordinal));

            RelativityReview expected = missing is not null ? new(RelativityOutcome.ReferenceMissing, missing)
                : vehicle != 2 ? new(RelativityOutcome.BoundaryUnstable, "emergency_vehicle_state")
                : pedestrian != 2 ? new(RelativityOutcome.BoundaryUnstable, "ped_in_crosswalk")
                : new(RelativityOutcome.Settled, null);

            Assert.Equal(expected, RelativityRules.Default.Judge(new(policy, [.. facts])));
            Assert.Equal(expected, RelativityRules.Reference.Judge(new(policy, [.. facts])));
        }
    }

    [Theory]
    [InlineData("NOLIFE", false)]
    [InlineData("LIFELESS", false)]
    [InlineData("LIFE_", false)]
    [InlineData("LIFE2", false)]
    [InlineData("命LIFE", false)]
    [InlineData("\U0001D400LIFE", false)]
    [InlineData("NOLIFE, LIFE", true)]
    [InlineData("LIFELIFE LIFE", true)]
    [InlineData("(LIFE)", true)]
    [InlineData("🚑LIFE🚑", true)]
    [InlineData("LIFE", true)]
    public void Reference_IsAWordOfItsOwnByDefault(string policy, bool isThere)
    {
        RelativityFrame frame = new(policy, []);

        Assert.Equal(isThere, new RelativityRules { References = ["LIFE"], BoundaryFacts = [] }.Judge(frame).IsSettled);
        Assert.True(new RelativityRules
        {
            References = ["LIFE"],
            BoundaryFacts = [],
            Reading = RelativityReading.Reference,
        }.Judge(frame).IsSettled);
    }

    [Theory]
    [InlineData("life pedestrian vehicle")]
    [InlineData("")]
    [InlineData(null)]
    public void PolicyWithoutTheWords_SettlesNothing(string? policy) => Assert.Equal(
        RelativityOutcome.ReferenceMissing, RelativityRules.Reference.Judge(RelativityBook.Frame(policy)).Outcome);

    // Whoever says two things of a fact doesn't know it.
    [Fact]
    public void FactThatIsThereTwice_IsKnownOnlyWhenBothSaySo()
    {
        Assert.False(new RelativityFrame(null, [new("a", true), new("a", false)]).Knows("a"));
        Assert.False(new RelativityFrame(null, [new("a", false), new("a", true)]).Knows("a"));
        Assert.True(new RelativityFrame(null, [new("a", true), new("a", true)]).Knows("a"));
    }

    [Fact]
    public void Judging_AllocatesNothing()
    {
        RelativityFrame frame = RelativityBook.Frame(RelativityBook.Policy);
        int settled = 0;
        Run(100);
        long before = GC.GetAllocatedBytesForCurrentThread();

        Run(10_000);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.Equal(10_100, settled);

        void Run(int times)
        {
            for (int i = 0; i < times; i++)
            {
                settled += RelativityRules.Default.Judge(frame).IsSettled ? 1 : 0;
            }
        }
    }

    private static RelativityFact[] Fact(string name, int state) => state == 0 ? [] : [new(name, state == 2)];
}

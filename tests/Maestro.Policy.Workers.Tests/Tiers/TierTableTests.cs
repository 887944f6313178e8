using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy.Workers.Tests.Tiers;

public sealed class TierTableTests
{
    private static readonly string[] Names = ["gemini", "claude", "codex"];
    private static readonly string[][] Sets =
        [.. Enumerable.Range(0, 8).Select(bits => Names.Where((_, i) => (bits & (1 << i)) != 0).ToArray())];

    private static TierTable Table => TierTable.Reference;

    [Fact]
    public void MoreWorkers_NeverMeanAWorseTier() =>
        Assert.All(
            from set in Sets
            from other in Sets
            where set.All(other.Contains)
            select (set, other),
            pair => Assert.True(Table.Choose(pair.other).Number <= Table.Choose(pair.set).Number));

    [Fact]
    public void OrderAndStrangers_MeanNothing() =>
        Assert.All(
            Sets,
            set => Assert.Same(Table.Choose(set), Table.Choose(["Gemini", "cursor", .. set.Reverse(), .. set])));

    [Fact]
    public void NobodyReviewsTheirOwnWork_AndEverybodyIsReviewed() =>
        Assert.All(
            Table.Plans.SelectMany(plan => plan.Reviewers),
            author => Assert.True(author.Value.Length > 0 && !author.Value.Contains(author.Key)));

    [Fact]
    public void TaskUnderWay_OnlyEverFallsBack() =>
        Assert.All(
            from plan in Table.Plans
            from set in Sets
            select (plan, next: Table.FallBack(plan, set), set),
            step =>
            {
                Assert.True(step.next.Number >= step.plan.Number);
                Assert.All(
                    step.next.Workers,
                    name => Assert.True(step.plan.Workers.Contains(name) && step.set.Contains(name)));
            });

    [Fact]
    public void TaskThatFellBackToNobody_NeedsAHumanHoweverManyComeBack() =>
        Assert.True(Table.FallBack(Table.Choose([]), Names).NeedsHuman);

    [Fact]
    public void NamesThatAreNone_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new TierTable("a", "a", "b"));
        Assert.Throws<ArgumentException>(() => new TierTable("a", " ", "b"));
        Assert.Throws<ArgumentException>(() => new TierTable("a", "b", "orchestrator"));
    }
}

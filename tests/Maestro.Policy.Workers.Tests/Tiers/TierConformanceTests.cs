using System.Text.Json;
using Maestro.Policy.Workers.Tests.Vectors;
using Maestro.Policy.Workers.Tiers;

namespace Maestro.Policy.Workers.Tests.Tiers;

[Trait("Category", "Conformance")]
public sealed class TierConformanceTests
{
    [Fact]
    public void RecordedSets_AreTheSame() => WorkerVectors.AssertAll("tiers", Judge);

    private static string? Judge(JsonElement item)
    {
        TierPlan plan = TierTable.Reference.Choose(Texts(item.GetProperty("available")));
        JsonElement expected = item.GetProperty("expected");
        JsonElement reviewers = expected.GetProperty("reviewers");

        bool isSame = plan.Number == expected.GetProperty("tier").GetInt32()
            && plan.Label.ToWord() == WorkerVectors.Text(expected, "label")
            && plan.Workers.SequenceEqual(Texts(expected.GetProperty("workers")))
            && plan.Reviewers.Count == reviewers.EnumerateObject().Count()
            && reviewers.EnumerateObject().All(author => plan.Reviewers[author.Name].SequenceEqual(Texts(author.Value)))
            && (plan.NeedsHuman ? "PAUSE_FOR_HITL" : "RUN") == WorkerVectors.Text(expected, "decision")
            && plan.IsWarned == WorkerVectors.Flag(expected, "warn");

        return isSame ? null : $"{plan}";
    }

    private static IEnumerable<string> Texts(JsonElement list) =>
        list.EnumerateArray().Select(text => text.GetString()!);
}

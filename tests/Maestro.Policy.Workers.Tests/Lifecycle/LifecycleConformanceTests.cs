using System.Text.Json;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Tests.Vectors;

namespace Maestro.Policy.Workers.Tests.Lifecycle;

[Trait("Category", "Conformance")]
public sealed class LifecycleConformanceTests
{
    [Fact]
    public void RecordedTransitions_AreTheSame() => WorkerVectors.AssertAll("worker_lifecycle", Judge);

    private static string? Judge(JsonElement item)
    {
        Assert.True(LifecycleWords.TryParse(WorkerVectors.Text(item, "state"), out WorkerState state));
        Assert.True(
            LifecycleWords.TryParse(WorkerVectors.Text(item, "event")!.ToUpperInvariant(), out WorkerTrigger trigger));
        WorkerTransition transition = WorkerLifecycle.Next(state, trigger);
        JsonElement expected = item.GetProperty("expected");

        return transition.Next.ToWord() == WorkerVectors.Text(expected, "next")
            && transition.IsLegal == WorkerVectors.Flag(expected, "legal") ? null : $"{transition}";
    }
}

namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about workers.</summary>
public static class WorkerDeviations
{
    /// <summary>A safety signal counts in a broken line too.</summary>
    public static readonly Deviation SignalsSurviveBrokenLines = new(
        "DEV-WORKERS-001",
        "workers/events",
        "a safety signal counts in a line that is broken as JSON, when its type was read: it is degraded, and a " +
            "violation",
        "the reading is `Strict`, and the recorded result is INVALID with the same code; `Reference` has no exception");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = [SignalsSurviveBrokenLines];
}

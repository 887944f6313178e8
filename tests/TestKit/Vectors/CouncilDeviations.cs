namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about councils.</summary>
public static class CouncilDeviations
{
    /// <summary>Rounding names no outlier.</summary>
    public static readonly Deviation NoOutlierOfThree = new(
        "DEV-COUNCIL-001",
        "council/head_dissent",
        "of three answers none is an outlier by the rule: only rounding would name one",
        "there are three answers, and the reading is `Strict`; `OutlierReading.Reference` has no exception");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = [NoOutlierOfThree];
}

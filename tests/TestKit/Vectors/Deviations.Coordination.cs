namespace Maestro.Policy.TestKit.Vectors;

public static partial class Deviations
{
    /// <summary>What is sealed is a stop.</summary>
    public static readonly Deviation SealsAreStops = new(
        "DEV-COORDINATION-001",
        "gates/row_invariants",
        "a sealed row is a stop: one that runs or waits breaks a promise of its own",
        "the row is sealed, its decision isn't STOPPED, and the reference finds nothing wrong with it");
}

namespace Maestro.Policy.Simulation.Emergency.Batches;

/// <summary>The clock of the contract, which shows the time of one zone wherever it is.</summary>
internal static class EmergencyClock
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(9);

    public static DateTimeOffset Now(TimeProvider time) => time.GetUtcNow().ToOffset(Offset);
}

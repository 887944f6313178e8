namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>The events that count.</summary>
internal static class BenchmarkWords
{
    public const string Asked = "HITL_REQUESTED";
    public const string SealedByAcc = "AGENT_SEALED";
    public const string SealedByEthics = "ETHICS_SEALED";

    // A prompt is ambiguous exactly when this layer asks about it, and no other asks before.
    public const string Ambiguous = "relativity_gate";
}

using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>How a pipeline would decide, gate by gate. It is no decision and gives no permission.</summary>
public sealed class Explanation
{
    internal Explanation(in DecisionRecord decision, ImmutableArray<GateReport> gates) =>
        (Decision, Gates) = (decision, gates);

    /// <summary>What would be decided, if it can be put on record.</summary>
    /// <value>A plain record.</value>
    public DecisionRecord Decision { get; }

    /// <summary>What every gate says, in the pipeline's order.</summary>
    /// <value>One report for each gate, also for those that need not be asked.</value>
    public ImmutableArray<GateReport> Gates { get; }
}

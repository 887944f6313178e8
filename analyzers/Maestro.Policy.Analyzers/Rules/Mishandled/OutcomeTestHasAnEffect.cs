using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>What a test of the outcome says makes a difference.</summary>
internal sealed class OutcomeTestHasAnEffect : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO016",
        "Outcome test has no effect",
        "Mishandled",
        "The outcome of '{0}' is tested but execution continues the same way");

    public override void Check(Body body)
    {
        foreach (Partition partition in body.Partitions)
        {
            if (partition.Fault == PartitionFault.NoEffect)
            {
                body.Report(Descriptor, partition.Place, partition.Subject);
            }
        }
    }
}

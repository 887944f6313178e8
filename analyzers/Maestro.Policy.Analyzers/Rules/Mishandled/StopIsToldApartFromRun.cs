using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A stop is not treated like RUN.</summary>
internal sealed class StopIsToldApartFromRun : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO011",
        "STOPPED is not distinguished from RUN",
        "Mishandled",
        "The tests of '{0}' treat STOPPED like RUN; test IsRun");

    public override void Check(Body body)
    {
        foreach (Partition partition in body.Partitions)
        {
            if (partition.Fault == PartitionFault.StopLikeRun)
            {
                body.Report(Descriptor, partition.Place, partition.Subject);
            }
        }
    }
}

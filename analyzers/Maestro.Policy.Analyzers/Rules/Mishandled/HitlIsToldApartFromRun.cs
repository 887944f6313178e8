using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A pause is not treated like RUN.</summary>
internal sealed class HitlIsToldApartFromRun : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO010",
        "PAUSE_FOR_HITL is not distinguished from RUN",
        "Mishandled",
        "The tests of '{0}' treat PAUSE_FOR_HITL like RUN; test IsRun");

    public override void Check(Body body)
    {
        foreach (Partition partition in body.Partitions)
        {
            if (partition.Fault == PartitionFault.HitlLikeRun)
            {
                body.Report(Descriptor, partition.Place, partition.Subject);
            }
        }
    }
}

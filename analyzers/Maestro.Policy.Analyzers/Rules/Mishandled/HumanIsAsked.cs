using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Partitions;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>A pause is not refused like a stop: a human is asked.</summary>
internal sealed class HumanIsAsked : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO012",
        "HITL request is dropped",
        "Mishandled",
        "PAUSE_FOR_HITL of '{0}' is refused like STOPPED; nobody asks the human",
        DiagnosticSeverity.Info,
        isEnabled: false);

    public override void Check(Body body)
    {
        foreach (Partition partition in body.Partitions)
        {
            if (partition.Fault == PartitionFault.HitlLikeStop)
            {
                body.Report(Descriptor, partition.Place, partition.Subject);
            }
        }
    }
}

using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>Of a decision the outcome is examined, not just a description logged.</summary>
internal sealed class OutcomeIsExaminedNotJustDescribed : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO006",
        "Only the description of a decision is used",
        "Ignored",
        "'{0}' is only logged, formatted or null-checked; its outcome is never examined");

    public override void Check(Body body)
    {
        foreach (Producer producer in body.Producers)
        {
            if (producer.Use.Kind is UseKind.Described or UseKind.NullTested)
            {
                body.Report(Descriptor, producer.Operation, producer.Operation.Name());
            }
        }

        foreach (DroppedPart part in body.DroppedParts)
        {
            if (part.IsVerdict)
            {
                body.Report(Descriptor, part.Source, part.Source.Name());
            }
        }

        foreach (LocalStory local in body.Locals)
        {
            if (local.Fate == LocalFate.OnlyDescribed)
            {
                body.Report(Descriptor, local.Declaration, local.Local.Name);
            }
        }
    }
}

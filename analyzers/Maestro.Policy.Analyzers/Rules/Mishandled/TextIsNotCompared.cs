using Maestro.Policy.Analyzers.Bodies;
using Maestro.Policy.Analyzers.Uses;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>Outcomes and reasons are compared by type, not as text.</summary>
internal sealed class TextIsNotCompared : BodyRule
{
    public override DiagnosticDescriptor Descriptor { get; } = Describe(
        "MAESTRO017",
        "Outcome, reason or layer is compared through text",
        "Mishandled",
        "Compare with the typed member {0} instead of text{1}");

    private const string OfVocabulary = "of the vocabulary";

    public override void Check(Body body)
    {
        foreach (Use use in body.AllUses)
        {
            if (use.Kind == UseKind.ComparedAsText)
            {
                string text = TextIn(use.At) ?? "";
                body.Report(Descriptor, use.At, Member(text), IsMisspelt(text) ? "; no outcome has this text" : "");
            }
        }
    }

    private static string? TextIn(IOperation comparison) =>
        (comparison.Parent is ISwitchOperation or ISwitchExpressionOperation ? comparison.Parent : comparison)
            .DescendantsAndSelf()
            .Select(static part => part.ConstantValue)
            .FirstOrDefault(static constant => constant is { Value: string })
            .Value as string;

    // In another case it never matches.
    private static bool IsMisspelt(string text) =>
        Member(text) != OfVocabulary
        && text is not ("RUN" or "Run" or "PAUSE_FOR_HITL" or "Hitl" or "STOPPED" or "Stop");

    private static string Member(string text) => text.ToUpperInvariant() switch
    {
        "RUN" => "IsRun",
        "HITL" or "PAUSE_FOR_HITL" => "IsHitl",
        "STOP" or "STOPPED" => "IsStop",
        _ => OfVocabulary,
    };
}

using Maestro.Policy.Vocabulary.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>A call that gives a reason for an outcome, with what the codebook says of the reason.</summary>
/// <param name="Call">The call: a factory of a decision, or a gate's answer.</param>
/// <param name="Argument">The reason, as it is written.</param>
/// <param name="Reason">The reason, as the codebook has it.</param>
/// <param name="Verdict">The outcome.</param>
/// <param name="Layer">The layer, where the code tells; always of the reason's codebook.</param>
/// <param name="LayerPlace">Where the code names the layer.</param>
/// <param name="IsSealed">Whether nobody may lift the outcome, where the code tells.</param>
internal sealed record ReasonUse(
    IInvocationOperation Call,
    IOperation Argument,
    ReasonModel Reason,
    Verdict Verdict,
    LayerModel? Layer,
    IOperation? LayerPlace,
    bool? IsSealed)
{
    /// <summary>Whether the reason may go with the outcome at all; where not, the rest follows from it.</summary>
    public bool HasDeclaredVerdict => Reason.Verdicts.Count == 0 || Reason.Verdicts.Contains(Verdict);

    public bool HasDeclaredLayer =>
        Layer is null || Reason.Layers.Count == 0 || Reason.Layers.Contains(Layer.Name, StringComparer.Ordinal);

    public static ReasonUse? Of(IInvocationOperation call, KnownCodebooks codebooks)
    {
        KnownRoles roles = codebooks.Roles;
        if (ReasonedOutcome.Of(call.TargetMethod, roles) is not { } outcome
            || Given(call, roles.IsReason) is not { } argument
            || codebooks.Reason(argument) is not { } reason)
        {
            return null;
        }

        IOperation? place = outcome.IsOfGate ? GateLayer.Of(call, roles) : Given(call, roles.IsLayer);
        KnownWord<LayerModel>? layer = place is null ? null : codebooks.Layer(place);

        return new(
            call,
            argument,
            reason.Model,
            outcome.Verdict,
            layer?.Codebook == reason.Codebook ? layer.Model : null,
            place,
            outcome.IsSealed ?? Given(call, IsFlag)?.ConstantValue.Value as bool?);
    }

    private static IOperation? Given(IInvocationOperation call, Func<ITypeSymbol, bool> isWanted) =>
        call.Arguments
            .FirstOrDefault(argument => argument.Parameter is { } parameter && isWanted(parameter.Type))
            ?.Value;

    private static bool IsFlag(ITypeSymbol type) => type.SpecialType == SpecialType.System_Boolean;
}

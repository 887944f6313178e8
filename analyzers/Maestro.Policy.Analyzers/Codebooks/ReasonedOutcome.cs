using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Codebooks;

/// <summary>The outcome that a method gives a reason for.</summary>
/// <param name="Verdict">The outcome.</param>
/// <param name="IsSealed">Whether it is sealed; <see langword="null"/> where an argument says.</param>
/// <param name="IsOfGate">Whether a gate answers, whose layer is not among the arguments.</param>
internal sealed record ReasonedOutcome(Verdict Verdict, bool? IsSealed, bool IsOfGate)
{
    public static ReasonedOutcome? Of(IMethodSymbol method, KnownRoles roles) =>
        roles.IsOurs(method.ContainingType, "GateContext") || roles.IsOurs(method.ContainingType, "GateResult")
            ? OfGate(method.Name)
            : roles.IsFactory(method) ? OfFactory(method) : null;

    private static ReasonedOutcome? OfGate(string name) => name switch
    {
        "Pause" => new(Verdict.Hitl, IsSealed: false, IsOfGate: true),
        "Stop" => new(Verdict.Stop, IsSealed: false, IsOfGate: true),
        "Seal" => new(Verdict.Stop, IsSealed: true, IsOfGate: true),
        _ => null,
    };

    private static ReasonedOutcome? OfFactory(IMethodSymbol method) => KnownRoles.OutcomeOfFactory(method) switch
    {
        Outcomes.Run => new(Verdict.Run, IsSealed: null, IsOfGate: false),
        Outcomes.Hitl => new(Verdict.Hitl, IsSealed: null, IsOfGate: false),
        Outcomes.Stop => new(Verdict.Stop, IsSealed: null, IsOfGate: false),
        _ => null,
    };
}

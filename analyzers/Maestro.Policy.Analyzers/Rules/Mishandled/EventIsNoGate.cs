using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules.Mishandled;

/// <summary>An event doesn't ask for decisions: of several handlers only the last one is heard.</summary>
internal sealed class EventIsNoGate : CompilationRule
{
    public override DiagnosticDescriptor Descriptor { get; } = new EveryDecisionCounts().Descriptor;

    public override void Register(CompilationStartAnalysisContext context, KnownRoles roles)
    {
        context.RegisterSymbolAction(
            symbol =>
            {
                if (symbol.Symbol is IEventSymbol { Type: INamedTypeSymbol { DelegateInvokeMethod: { } invoke } } @event
                    && roles.Carries(invoke.ReturnType))
                {
                    symbol.ReportDiagnostic(Diagnostic.Create(Descriptor, @event.Locations[0], @event.Name));
                }
            },
            SymbolKind.Event);
    }
}

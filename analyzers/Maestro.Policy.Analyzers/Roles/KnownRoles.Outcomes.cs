using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal sealed partial class KnownRoles
{
    private readonly ConcurrentDictionary<ITypeSymbol, Outcomes> _possible = new(SymbolEqualityComparer.Default);

    /// <summary>What a decision of the type can be at all: where its verdicts are our three, what isn't one of the two
    /// others is RUN.</summary>
    public Outcomes PossibleOutcomes(ITypeSymbol? type) =>
        Carried(type) is { } decision ? _possible.GetOrAdd(decision.OriginalDefinition, Possible) : Outcomes.Everything;

    private Outcomes Possible(ITypeSymbol decision)
    {
        ITypeSymbol? verdict = IsVerdict(decision)
            ? decision
            : decision.GetMembers()
                .OfType<IPropertySymbol>()
                .Select(static property => property.Type)
                .FirstOrDefault(IsVerdict);
        ImmutableArray<ISymbol> members = verdict?.GetMembers() ?? [];
        IFieldSymbol[] values = [.. members.OfType<IFieldSymbol>().Where(static field => field.HasConstantValue)];
        return values.Length > 0 && values.All(static value => Verdicts.ByName(value.Name) != Outcomes.Other)
            ? Outcomes.Everything & ~Outcomes.Other
            : Outcomes.Everything;
    }
}

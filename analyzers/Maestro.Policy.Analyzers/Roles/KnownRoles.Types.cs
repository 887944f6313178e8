using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

internal sealed partial class KnownRoles
{
    private const int DeepestCarrier = 3;

    private readonly ImmutableHashSet<ITypeSymbol> _typesNamedByAssembly;
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _mustHandle = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ITypeSymbol?> _carried = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, bool> _knowsOutcome = new(SymbolEqualityComparer.Default);

    /// <summary>Whether values of the type have to be handled.</summary>
    public bool IsMustHandle(ITypeSymbol? type) =>
        type.WithoutNullable() is INamedTypeSymbol named && _mustHandle.GetOrAdd(named, HasDuty);

    /// <summary>The type that has to be handled in a task, sequence, tuple, array or the like; or the type
    /// itself.</summary>
    public ITypeSymbol? Carried(ITypeSymbol? type) =>
        type is null ? null : _carried.GetOrAdd(type, outer => Unpack(outer, 0));

    public bool Carries(ITypeSymbol? type) => Carried(type) is not null;

    public bool IsVerdict(ITypeSymbol? type) => IsOurs(type.WithoutNullable(), "Verdict");

    public bool IsReason(ITypeSymbol? type) => IsOurs(type.WithoutNullable(), "ReasonCode");

    public bool IsLayer(ITypeSymbol? type) => IsOurs(type.WithoutNullable(), "Layer");

    public bool IsApproval(ITypeSymbol? type) => IsOurs(type, "Approval");

    public bool IsNotRunException(ITypeSymbol? type) => IsOurs(type, "DecisionNotRunException");

    /// <summary>Whether the type is what only a RUN hands out.</summary>
    public bool IsPermit(ITypeSymbol? type) =>
        IsOurs(type, "Permit") || IsOurs(type, "GuardPass") || IsOurs(type, "RunPermit");

    /// <summary>Whether the type is a gate's answer, perhaps to come later.</summary>
    public bool IsGateAnswer(ITypeSymbol? type) =>
        IsOurs(type, "GateResult")
        || (Framework.IsTaskOfValue(type) && IsOurs(((INamedTypeSymbol)type!).TypeArguments[0], "GateResult"));

    /// <summary>Whether the type has a member that tells its outcome. Of a foreign type without one, any member read
    /// counts as examining.</summary>
    public bool KnowsOutcome(ITypeSymbol? type) =>
        type.WithoutNullable() is { } known && _knowsOutcome.GetOrAdd(known.OriginalDefinition, TellsOutcome);

    // Our own verdict says all of a decision that has to be handled, wherever it goes alone.
    private bool HasDuty(ITypeSymbol type)
    {
        if (IsVerdict(type))
        {
            return true;
        }

        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            ITypeSymbol definition = current.OriginalDefinition;
            if (_annotations.Has(definition, Role.MustHandle)
                || _typesNamedByAssembly.Contains(definition)
                || (!Options.MustHandleTypes.IsEmpty && Options.MustHandleTypes.Contains(definition.DocumentationId())))
            {
                return true;
            }
        }

        return false;
    }

    private ITypeSymbol? Unpack(ITypeSymbol type, int depth) => type switch
    {
        _ when IsMustHandle(type) => type,
        _ when depth > DeepestCarrier => null,
        IArrayTypeSymbol array => Unpack(array.ElementType, depth + 1),
        INamedTypeSymbol { IsTupleType: true } tuple =>
            First(tuple.TupleElements.Select(static element => element.Type), depth),
        INamedTypeSymbol { IsGenericType: true } generic when IsCarrier(generic) => First(generic.TypeArguments, depth),
        _ => null,
    };

    private ITypeSymbol? First(IEnumerable<ITypeSymbol> types, int depth) =>
        types.Select(type => Unpack(type, depth + 1)).FirstOrDefault(static found => found is not null);

    // What takes decisions, or only compares them, holds none.
    private bool IsCarrier(INamedTypeSymbol generic) =>
        generic.TypeKind != TypeKind.Delegate
        && !Framework.IsExpressionTree(generic)
        && generic.IsIn("System")
        && generic.Name is not ("IProgress" or "Progress" or "TaskCompletionSource" or "ChannelWriter" or "Channel"
            or "IComparer" or "IEqualityComparer" or "IObserver");

    private bool TellsOutcome(ITypeSymbol type)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.GetMembers().Any(TellsOutcome))
            {
                return true;
            }
        }

        return IsVerdict(type) || type.GetTypeMembers().Any(nested => OutcomeOfCase(nested) is not null);
    }

    private bool TellsOutcome(ISymbol member) =>
        OutcomeTest(member) is not null
        || RunWhen(member) is not null
        || EnsuresRun(member)
        || (member is IPropertySymbol property && IsVerdict(property.Type));
}

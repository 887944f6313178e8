using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>Compares what a value can be kept in: symbols, and the compiler's temporaries.</summary>
internal sealed class PlaceComparer : IEqualityComparer<object>
{
    public static readonly PlaceComparer Instance = new();

    public static bool AreSame(object one, object other) => ((IEqualityComparer<object>)Instance).Equals(one, other);

    bool IEqualityComparer<object>.Equals(object? x, object? y) =>
        x is ISymbol symbol && y is ISymbol other ? SymbolEqualityComparer.Default.Equals(symbol, other) : Equals(x, y);

    int IEqualityComparer<object>.GetHashCode(object place) =>
        place is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : place.GetHashCode();
}

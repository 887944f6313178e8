using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Rules.Ignored;

/// <summary>Locals that hold tasks: what becomes of those is told in words of their own.</summary>
internal static class TaskHolders
{
    public static bool Include(ITypeSymbol type, KnownRoles roles) =>
        roles.Framework.IsTaskOfValue(type)
        || (type is IArrayTypeSymbol array && roles.Framework.IsTaskOfValue(array.ElementType));
}

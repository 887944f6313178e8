using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>The base class library's types that rules ask for.</summary>
internal sealed class FrameworkTypes(Compilation compilation)
{
    private readonly INamedTypeSymbol? _task = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task");
    private readonly INamedTypeSymbol? _taskOf = compilation.GetTypeByMetadataName("System.Threading.Tasks.Task`1");
    private readonly INamedTypeSymbol? _valueTask =
        compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask");
    private readonly INamedTypeSymbol? _valueTaskOf =
        compilation.GetTypeByMetadataName("System.Threading.Tasks.ValueTask`1");
    private readonly INamedTypeSymbol? _expression =
        compilation.GetTypeByMetadataName("System.Linq.Expressions.Expression`1");

    /// <summary>A task that carries a value, also where its awaiting is configured.</summary>
    public bool IsTaskOfValue(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named
        && (named.OriginalDefinition.Is(_taskOf)
            || named.OriginalDefinition.Is(_valueTaskOf)
            || named.Name is "ConfiguredValueTaskAwaitable" or "ConfiguredTaskAwaitable");

    public bool IsTaskWithoutValue(ITypeSymbol? type) => type.Is(_task) || type.Is(_valueTask);

    public bool IsTask(ITypeSymbol? type) => IsTaskOfValue(type) || IsTaskWithoutValue(type);

    public bool IsExpressionTree(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsGenericType: true } named && named.OriginalDefinition.Is(_expression);
}

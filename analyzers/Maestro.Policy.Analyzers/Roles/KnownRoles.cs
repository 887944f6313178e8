using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>Who plays which part in one compilation. Rules ask here, and know no names of their own.</summary>
internal sealed partial class KnownRoles
{
    private readonly Annotations _annotations;

    private KnownRoles(Compilation compilation, HostOptions options)
    {
        Options = options;
        Framework = new(compilation);
        _annotations = new(options.AttributeNamespaces);
        _listedOutcomeTests = OutcomeMembers.Read(options.OutcomeMembers);
        _typesNamedByAssembly = [.. TypesNamedBy(compilation.Assembly)];
    }

    public HostOptions Options { get; }

    public FrameworkTypes Framework { get; }

    /// <summary>The roles of a compilation, or <see langword="null"/> where nothing of ours is referenced.</summary>
    public static KnownRoles? In(Compilation compilation, AnalyzerOptions analyzerOptions)
    {
        HostOptions options = new(analyzerOptions.AnalyzerConfigOptionsProvider, compilation);
        return options.AttributeNamespaces.Any(home => HasAttributes(compilation, home))
            ? new(compilation, options)
            : null;
    }

    /// <summary>Whether it is the type of that name among ours or a host's own copies.</summary>
    public bool IsOurs(ITypeSymbol? type, string name) =>
        type is INamedTypeSymbol { ContainingType: null } named
        && named.Name == name
        && Options.AttributeNamespaces.Contains(named.Home());

    // Two assemblies may declare the same attribute: then the singular lookup finds nothing.
    private static bool HasAttributes(Compilation compilation, string home) =>
        !compilation.GetTypesByMetadataName($"{home}.{nameof(Role.MustHandle)}Attribute").IsEmpty;

    private IEnumerable<ITypeSymbol> TypesNamedBy(IAssemblySymbol assembly) =>
        _annotations.All(assembly, Role.MustHandle)
            .SelectMany(static attribute => attribute.ConstructorArguments)
            .Select(static argument => argument.Value)
            .OfType<ITypeSymbol>();
}

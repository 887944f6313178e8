using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Tests.Mutation;

/// <summary>An analyzer that was compiled in memory, with its probes.</summary>
internal sealed class LoadedAnalyzer
{
    private const int LimitOfStart = 10_000_000;

    private readonly Assembly _assembly;
    private readonly Type _probe;

    private LoadedAnalyzer(Assembly assembly)
    {
        _assembly = assembly;
        _probe = assembly.GetType(Probes.TypeName)!;
        Begin(LimitOfStart);
        Analyzer = (DiagnosticAnalyzer)assembly.CreateInstance(typeof(PolicyAnalyzer).FullName!)!;
    }

    public DiagnosticAnalyzer Analyzer { get; }

    /// <summary>How often a probe was passed since the last beginning.</summary>
    public int Steps => (int)Probe(nameof(Steps)).GetValue(null)!;

    /// <summary>The members that were reached since the last beginning.</summary>
    public BitArray Reached => new((bool[])Probe(nameof(Reached)).GetValue(null)!);

    /// <summary>The number of the mutant that is meant; 0 for none.</summary>
    public int Active
    {
        set => Probe(nameof(Active)).SetValue(null, value);
    }

    /// <exception cref="TargetInvocationException">The analyzer can't even be made.</exception>
    public static LoadedAnalyzer From(byte[] image) =>
        new(new AssemblyLoadContext(null, isCollectible: false).LoadFromStream(new MemoryStream(image)));

    /// <summary>Begins to count anew; beyond the limit the analyzer throws.</summary>
    public void Begin(int limit)
    {
        Probe("Limit").SetValue(null, limit);
        Probe(nameof(Steps)).SetValue(null, 0);
        Array.Clear((bool[])Probe(nameof(Reached)).GetValue(null)!);
    }

    /// <summary>Reaches everything that runs only once, whoever comes first.</summary>
    public void RunInitializers()
    {
        foreach (Type type in _assembly.GetTypes().Where(static type => !type.ContainsGenericParameters))
        {
            RuntimeHelpers.RunClassConstructor(type.TypeHandle);
        }
    }

    private FieldInfo Probe(string name) => _probe.GetField(name)!;
}

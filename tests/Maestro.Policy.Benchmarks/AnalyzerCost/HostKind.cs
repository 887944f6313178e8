namespace Maestro.Policy.Benchmarks.AnalyzerCost;

/// <summary>The hosts whose compilation is measured.</summary>
internal enum HostKind
{
    /// <summary>Ordinary code that doesn't reference the core.</summary>
    WithoutCore,

    /// <summary>Ordinary code that references the core and never uses it.</summary>
    Unused,

    /// <summary>A decision, its handling and a guarded effect in every second method.</summary>
    Decisions,

    /// <summary>Ordinary code whose everyday types are declared decisions and whose everyday calls guarded
    /// effects.</summary>
    WorstCase,
}

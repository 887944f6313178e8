using Microsoft.CodeAnalysis.Diagnostics;

namespace Maestro.Policy.Analyzers.Rules;

/// <summary>A rule about more than one member: types, declarations, files beside the code.</summary>
internal abstract class CompilationRule : Rule
{
    /// <summary>Registers what the rule wants to see of one compilation.</summary>
    public abstract void Register(CompilationStartAnalysisContext context, KnownRoles roles);
}

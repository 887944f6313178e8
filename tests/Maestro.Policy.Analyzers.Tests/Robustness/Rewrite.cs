using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Tests.Robustness;

/// <summary>A change of code that keeps its meaning.</summary>
internal sealed record Rewrite(string Name, Func<SyntaxNode, string> Apply)
{
    public override string ToString() => Name;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>What one analysis of a body found out.</summary>
internal sealed class FlowFindings
{
    private readonly Numbering _decisions = new();
    private readonly Dictionary<SyntaxNode, EffectFinding> _effects = [];
    private readonly Dictionary<IInvocationOperation, OverrideFinding> _overrides = [];
    private readonly Dictionary<SyntaxNode, TestFinding> _tests = [];

    public IEnumerable<EffectFinding> Effects => _effects.Values;

    public IEnumerable<OverrideFinding> Overrides => _overrides.Values;

    public IEnumerable<TestFinding> Tests => _tests.Values;

    public List<FlowExit> Exits { get; } = [];

    /// <summary>The number of the decision that comes from a parameter, a member or an operation.</summary>
    public int DecisionOf(object origin) => _decisions.Of(origin);

    // The graph holds finally blocks more than once: the syntax tells that it is the same place.
    public EffectFinding Effect(IOperation effect)
    {
        if (!_effects.TryGetValue(effect.Syntax, out EffectFinding? finding))
        {
            finding = new(effect);
            _effects.Add(effect.Syntax, finding);
        }

        return finding;
    }

    public OverrideFinding Override(IInvocationOperation call)
    {
        if (!_overrides.TryGetValue(call, out OverrideFinding? finding))
        {
            finding = new(call);
            _overrides.Add(call, finding);
        }

        return finding;
    }

    public TestFinding Test(IPropertyReferenceOperation test, Outcomes holds)
    {
        if (!_tests.TryGetValue(test.Syntax, out TestFinding? finding))
        {
            finding = new(test, holds);
            _tests.Add(test.Syntax, finding);
        }

        return finding;
    }
}

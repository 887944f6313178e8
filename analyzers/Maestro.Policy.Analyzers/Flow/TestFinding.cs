using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>How an outcome test can turn out.</summary>
internal sealed class TestFinding(IPropertyReferenceOperation test, Outcomes holds)
{
    public IPropertyReferenceOperation Test { get; } = test;

    public Outcomes Holds { get; } = holds;

    public bool CanBeTrue { get; private set; }

    public bool CanBeFalse { get; private set; }

    public void Reached(Outcomes outcomes)
    {
        CanBeTrue |= outcomes.Meets(Holds);
        CanBeFalse |= (outcomes & Outcomes.AnyOutcome & ~Holds) != 0;
    }

    public Location Place => Test.Syntax.GetLocation();
}

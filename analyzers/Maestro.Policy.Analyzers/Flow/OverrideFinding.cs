using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>How a human's answer to a decision is used: can the decision be sealed there?</summary>
internal sealed class OverrideFinding(IInvocationOperation call)
{
    public IInvocationOperation Call { get; } = call;

    public bool MayBeSealed => _wrong > 0;

    public bool IsAlwaysSealed => _fine == 0 && _certain == _wrong;

    private int _fine;
    private int _wrong;
    private int _certain;

    public void Reached(Outcomes outcomes, bool isAllowed)
    {
        if (isAllowed)
        {
            _fine++;
            return;
        }

        _wrong++;
        _certain += outcomes.Meets(Outcomes.Open) ? 0 : 1;
    }
}

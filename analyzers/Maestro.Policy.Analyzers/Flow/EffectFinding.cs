using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Maestro.Policy.Analyzers.Flow;

/// <summary>How an effect is reached: on how many ways, and with what behind it.</summary>
internal sealed class EffectFinding(IOperation effect)
{
    public IOperation Effect { get; } = effect;

    /// <summary>Whether it can be reached without a RUN.</summary>
    public bool IsUnguarded { get; private set; }

    /// <summary>Whether it is reached only where some decision is not RUN.</summary>
    public bool IsOnlyRefused => _refused == _ways;

    /// <summary>What the decision can be where the effect is reached although it is not RUN.</summary>
    public Outcomes Refusal { get; private set; }

    /// <summary>What the decision in charge was about, where that isn't what the effect is about.</summary>
    public ISymbol? OtherRequest { get; private set; }

    /// <summary>Where the decision in charge was made, where that isn't here and now.</summary>
    public string? Origin { get; private set; }

    /// <summary>What the effect is about, for messages.</summary>
    public string RequestText => Effect is IInvocationOperation { Arguments: { Length: > 0 } arguments }
        ? arguments[0].Value.Syntax.ToString()
        : Effect.Syntax.ToString();

    private int _ways;
    private int _refused;

    public void ReachedGuarded() => _ways++;

    // Where another decision says RUN, it isn't a refusal that leads here.
    public void ReachedUnguarded(FlowState state) => ReachedUnguarded(
        state.Decisions.Any(static decision => decision.Value.IsRun())
            ? Outcomes.None
            : state.Decisions.Where(static decision => decision.Value.Refuses())
                .Aggregate(Outcomes.None, static (all, decision) => all | decision.Value));

    public void ReachedUnguarded(Outcomes outcomes)
    {
        _ways++;
        IsUnguarded = true;
        if (outcomes.Refuses())
        {
            _refused++;
            Refusal |= outcomes;
        }
    }

    public void IsAboutAnother(ISymbol request) => OtherRequest ??= request;

    public void IsDecidedElsewhere(string origin) => Origin ??= origin;
}

using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Effects;

/// <summary>Stops a request that would have an effect on the world outside which isn't allowed, and asks a human about
/// effects that are allowed with one.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// Immutable and safe for use by any number of threads. It believes the declaration: what a request does beyond it is
/// for the place where it is done to refuse, such as a <see cref="Tools.ToolProxy"/>. It never seals.
/// </remarks>
public sealed class EffectsGate<T> : IGate<T>
{
    private readonly EffectsGateOptions _options;
    private readonly EffectAllowList _allowed;
    private readonly Func<T, DeclaredEffects> _effects;

    /// <summary>Makes a gate.</summary>
    /// <param name="options">What is allowed and how to object; read once.</param>
    /// <param name="effects">Takes from a request all its effects: from what will be done, and not from what the
    /// request claims beside it. Safe for use by any number of threads. The default value says that nobody declared
    /// them, which is a stop.</param>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing, or rules are faulty; the message names each.
    /// </exception>
    public EffectsGate(EffectsGateOptions options, Func<T, DeclaredEffects> effects)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(effects);

        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        (_options, _allowed, _effects) = (options, new(options.Rules), effects);
    }

    /// <inheritdoc/>
    public Layer Layer => _options.Layer;

    /// <inheritdoc/>
    public GateReach Reach => GateReach.Stop;

    /// <inheritdoc/>
    public ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken)
    {
        DeclaredEffects declared = _effects(request);

        return !declared.IsDeclared ? gate.Stop(_options.UndeclaredReason, "no effects declared")
            : declared.Effects.Length > _options.MaxEffects
                ? gate.Stop(
                    _options.RefusedReason, $"effects={declared.Effects.Length}, at most {_options.MaxEffects}")
            : Judge(declared.Effects, gate);
    }

    // A stop wins over a pause, wherever they stand in the list; of several the first is named.
    private GateResult Judge(ImmutableArray<Effect> effects, GateContext gate)
    {
        int asks = -1;

        for (int i = 0; i < effects.Length; i++)
        {
            EffectFinding finding = _allowed.Judge(effects[i]);

            if (finding == EffectFinding.NeedsHuman)
            {
                asks = asks < 0 ? i : asks;
            }
            else if (finding != EffectFinding.Allowed)
            {
                return gate.Stop(_options.RefusedReason, Detail(effects[i], i, finding));
            }
        }

        return asks >= 0
            ? gate.Pause(_options.HitlReason, Detail(effects[asks], asks, EffectFinding.NeedsHuman))
            : gate.Pass(Detail(effects));
    }

    // Targets are the request's own words, which stay out of the log.
    private static string Detail(Effect effect, int index, EffectFinding finding) =>
        $"effects[{index}] {effect.Kind}: {finding}";

    private static string Detail(ImmutableArray<Effect> effects) => effects.IsEmpty
        ? "no effects"
        : "effects " + string.Join(", ", effects.Select(static effect => effect.Kind).Distinct().Order());
}

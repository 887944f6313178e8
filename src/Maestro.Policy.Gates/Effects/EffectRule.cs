namespace Maestro.Policy.Gates.Effects;

/// <summary>An entry of an allow-list: what may be done to a target.</summary>
/// <param name="Kind">The kind of effect.</param>
/// <param name="Target">The target, written as that of an <see cref="Effect"/>; empty for
/// <see cref="EffectScope.Any"/>. A host goes without a path.</param>
/// <param name="Allows">What it allows: with a human, without one, or not at all, which is an exception from a rule
/// that reaches further. <see cref="Verdict.Hitl"/> by default.</param>
/// <remarks>Immutable. Rules are checked when an <see cref="EffectAllowList"/> or a gate is made of them.</remarks>
public sealed record EffectRule(EffectKind Kind, string Target, Verdict Allows = Verdict.Hitl)
{
    /// <summary>How far it reaches.</summary>
    /// <value><see cref="EffectScope.Exact"/> by default.</value>
    public EffectScope Scope { get; init; }

    /// <summary>A human decides about every effect of a kind that no other rule is about.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>The rule.</returns>
    public static EffectRule AskAbout(EffectKind kind) => new(kind, "") { Scope = EffectScope.Any };
}

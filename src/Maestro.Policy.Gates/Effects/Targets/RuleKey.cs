namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>What a rule is about.</summary>
/// <param name="Kind">The kind of effect.</param>
/// <param name="Scope">How far it reaches.</param>
/// <param name="Text">The target in its one form.</param>
internal readonly record struct RuleKey(EffectKind Kind, EffectScope Scope, string Text)
{
    public static RuleKey? Of(EffectRule rule) =>
        rule.Scope == EffectScope.Any ? new(rule.Kind, EffectScope.Any, "")
        : EffectTarget.Read(rule.Kind, rule.Target) is { } target ? new(rule.Kind, rule.Scope, target.Key)
        : null;

    /// <summary>The keys of the targets that hold what a rule is about.</summary>
    public static IEnumerable<RuleKey> Holding(EffectRule rule) =>
        rule.Scope == EffectScope.Any ? []
            : EffectTarget.Read(rule.Kind, rule.Target)!.Holders()
                .Select(text => new RuleKey(rule.Kind, EffectScope.Exact, text));

    /// <summary>The keys of the rules that would cover a target, the nearest first.</summary>
    public static IEnumerable<RuleKey> Covering(EffectKind kind, EffectTarget target) =>
        target.Around()
            .Select(text => new RuleKey(kind, EffectScope.Under, text))
            .Prepend(new(kind, EffectScope.Exact, target.Key))
            .Append(new(kind, EffectScope.Any, ""));
}

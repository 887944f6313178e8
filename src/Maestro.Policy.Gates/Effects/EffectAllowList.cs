using System.Collections.Frozen;
using Maestro.Policy.Gates.Effects.Targets;

namespace Maestro.Policy.Gates.Effects;

/// <summary>Says which effects are allowed. What isn't on the list is not.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads. Of the rules that cover a target the nearest one counts: the
/// target's own, then that of the nearest folder or domain around it, then the one about the whole kind. The order of
/// the rules means nothing, and two rules about the same are a fault. Who moves or removes a folder does that to all
/// that is in it, so that a folder is never allowed more than the strictest rule about something in it says.
/// </remarks>
public sealed class EffectAllowList
{
    private readonly FrozenDictionary<RuleKey, EffectFinding> _rules;
    private readonly FrozenDictionary<RuleKey, EffectFinding> _within;

    /// <summary>Reads rules.</summary>
    /// <param name="rules">The rules; none means that nothing is allowed.</param>
    /// <exception cref="ArgumentNullException"><paramref name="rules"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Rules are faulty; the message names each by its index.</exception>
    public EffectAllowList(IEnumerable<EffectRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        EffectRule[] all = [.. rules];

        if (string.Join(' ', Faults(all, nameof(rules))) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(rules));
        }

        _rules = all.ToFrozenDictionary(static rule => RuleKey.Of(rule)!.Value, FindingOf);
        _within = all
            .SelectMany(RuleKey.Holding, static (rule, key) => (Key: key, Finding: FindingOf(rule)))
            .GroupBy(static pair => pair.Key, static pair => pair.Finding)
            .ToFrozenDictionary(static group => group.Key, static group => group.Min());
    }

    /// <summary>Judges an effect.</summary>
    /// <param name="effect">The effect.</param>
    /// <returns>Whether it is allowed, with a human or without one, or why not.</returns>
    public EffectFinding Judge(Effect effect)
    {
        if (effect.Kind == EffectKind.Unknown || !Enum.IsDefined(effect.Kind))
        {
            return EffectFinding.UnknownKind;
        }

        if (EffectTarget.Read(effect.Kind, effect.Target) is not { } target)
        {
            return EffectFinding.Unreadable;
        }

        foreach (RuleKey key in RuleKey.Covering(effect.Kind, target))
        {
            if (_rules.TryGetValue(key, out EffectFinding nearest))
            {
                RuleKey self = new(effect.Kind, EffectScope.Exact, target.Key);
                return _within.TryGetValue(self, out EffectFinding within) && within < nearest ? within : nearest;
            }
        }

        return EffectFinding.NotListed;
    }

    /// <summary>Finds what keeps a list from being made of rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="option">What they are called.</param>
    /// <returns>A sentence or two for each fault; none when all is well.</returns>
    internal static IEnumerable<string> Faults(IReadOnlyList<EffectRule?> rules, string option)
    {
        Dictionary<RuleKey, int> known = [];

        for (int i = 0; i < rules.Count; i++)
        {
            if (Fault(rules[i]) is { } fault)
            {
                yield return $"{option}[{i}] {fault}";
            }
            else if (RuleKey.Of(rules[i]!) is { } key && !known.TryAdd(key, i))
            {
                yield return $"{option}[{i}] is about the same as {option}[{known[key]}]. Leave one of them out.";
            }
        }
    }

    // The findings stand from the strictest on.
    private static EffectFinding FindingOf(EffectRule rule) => rule.Allows switch
    {
        Verdict.Run => EffectFinding.Allowed,
        Verdict.Hitl => EffectFinding.NeedsHuman,
        _ => EffectFinding.NotListed,
    };

    private static string? Fault(EffectRule? rule) => rule switch
    {
        null => "is null. Leave it out of the list.",
        _ when rule.Kind == EffectKind.Unknown || !Enum.IsDefined(rule.Kind) =>
            $"is about the kind {rule.Kind}, which can't be allowed. Name the kind.",
        _ when !Enum.IsDefined(rule.Allows) => $"allows {(int)rule.Allows}, which is no verdict.",
        { Scope: EffectScope.Any, Target: not "" } => "is about any target and names one. Leave the target empty.",
        { Scope: EffectScope.Any, Allows: not Verdict.Hitl } =>
            "is about any target, about which a human has to be asked. Allow with a human, or name the target.",
        { Scope: EffectScope.Any } => null,
        _ when !Enum.IsDefined(rule.Scope) => $"has the scope {(int)rule.Scope}, which is none.",
        { Target: null or "" } => "names no target. Name one.",
        _ => EffectTarget.RuleFault(rule),
    };
}

using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Effects.Targets;

/// <summary>A target as it is compared: one text for each thing that is meant.</summary>
/// <param name="key">The text.</param>
internal abstract class EffectTarget(string key)
{
    /// <summary>The target in its one form.</summary>
    public string Key { get; } = key;

    /// <summary>Reads the target of an effect or of a rule.</summary>
    /// <returns>The target, or <see langword="null"/> where nobody can say for sure what is meant.</returns>
    public static EffectTarget? Read(EffectKind kind, string? target) =>
        !IsReadable(target) ? null : kind switch
        {
            EffectKind.Network => NetworkTarget.Parse(target!),
            EffectKind.FileWrite => PathTarget.Parse(target!),
            _ => new NamedTarget(target!),
        };

    /// <summary>What keeps a rule with a target from being made.</summary>
    public static string? RuleFault(EffectRule rule) => Read(rule.Kind, rule.Target) switch
    {
        null => $"has a target that can't be read. {Shape(rule.Kind)}",
        NetworkTarget { HasPath: true } => "names more than a host. Leave out what follows it.",
        { } target when rule.Scope == EffectScope.Under => target.UnderFault,
        _ => null,
    };

    /// <summary>What is around the target, itself included, the nearest first.</summary>
    public abstract IEnumerable<string> Around();

    /// <summary>What holds the target, so that the target goes where it goes; nothing but for folders.</summary>
    public virtual IEnumerable<string> Holders() => [];

    /// <summary>What keeps a rule from being about all that is under the target.</summary>
    protected abstract string? UnderFault { get; }

    private static bool IsReadable(string? target) =>
        target is { Length: > 0 and <= Effect.MaxTargetLength }
        && !target.Any(char.IsControl)
        && !CodePoint.IsBlank(target[0])
        && !CodePoint.IsBlank(target[^1])
        && CodePoint.IsWhole(target);

    private static string Shape(EffectKind kind) => kind switch
    {
        EffectKind.Network => "Write host, host:port or scheme://host, in lower case.",
        EffectKind.FileWrite => "Write a full path with / between its parts.",
        _ => "Write a name without blanks around it and without control characters.",
    };
}

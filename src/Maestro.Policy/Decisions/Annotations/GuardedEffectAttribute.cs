namespace Maestro.Policy;

/// <summary>Calling this needs a RUN decision on every path that leads here.</summary>
[AttributeUsage(
    AttributeTargets.Method | AttributeTargets.Constructor | AttributeTargets.Property | AttributeTargets.Delegate
        | AttributeTargets.Event)]
public sealed class GuardedEffectAttribute : Attribute
{
    /// <summary>The parameter that holds the request which the decision has to be about.</summary>
    /// <value>A parameter's name; <see langword="null"/> (the default) when any of them may be it.</value>
    public string? Request { get; set; }
}

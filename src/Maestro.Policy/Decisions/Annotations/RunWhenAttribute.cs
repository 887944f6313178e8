namespace Maestro.Policy;

/// <summary>When the result equals the value given, the decision is RUN: the receiver, or the parameter that carries
/// the attribute.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RunWhenAttribute : Attribute
{
    /// <summary>Says which result means RUN.</summary>
    /// <param name="value">The result that means RUN.</param>
    public RunWhenAttribute(bool value) => Value = value;

    /// <summary>The result that means RUN.</summary>
    /// <value>The argument of the constructor.</value>
    public bool Value { get; }
}

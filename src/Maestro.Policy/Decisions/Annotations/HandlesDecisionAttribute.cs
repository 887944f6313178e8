namespace Maestro.Policy;

/// <summary>Calling this method, or passing the decision to this parameter, is full handling.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class HandlesDecisionAttribute : Attribute;

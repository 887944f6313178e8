namespace Maestro.Policy;

/// <summary>This type or method is a legitimate maker of decisions.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Method)]
public sealed class DecisionSourceAttribute : Attribute;

namespace Maestro.Policy;

/// <summary>Using a decision here describes it and does not handle it: logs, traces, displays.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter | AttributeTargets.Class)]
public sealed class DecisionLogSinkAttribute : Attribute;

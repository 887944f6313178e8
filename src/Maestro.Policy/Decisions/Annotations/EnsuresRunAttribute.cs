namespace Maestro.Policy;

/// <summary>After a normal return the decision is known to be RUN: the receiver, or the parameter that carries the
/// attribute.</summary>
/// <remarks>The analyzers check the body of a member that makes this promise.</remarks>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Parameter)]
public sealed class EnsuresRunAttribute : Attribute;

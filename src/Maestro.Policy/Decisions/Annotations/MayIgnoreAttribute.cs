namespace Maestro.Policy;

/// <summary>The result may be dropped: it is the receiver or an argument once more.</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.ReturnValue)]
public sealed class MayIgnoreAttribute : Attribute;

namespace Maestro.Policy;

/// <summary>The argument has to be known as RUN where the call stands; inside the method it is RUN.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
public sealed class RequiresRunAttribute : Attribute;

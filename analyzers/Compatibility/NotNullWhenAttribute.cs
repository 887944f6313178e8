namespace System.Diagnostics.CodeAnalysis;

/// <summary>Lets netstandard2.0 code say when an out parameter is there.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class NotNullWhenAttribute(bool returnValue) : Attribute
{
    public bool ReturnValue { get; } = returnValue;
}

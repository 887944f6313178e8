namespace Maestro.Policy;

/// <summary>Whoever receives such a value has to handle it; the analyzers report where nobody does.</summary>
/// <remarks>
/// On a type, it holds for every value of the type; on a return value or an out parameter, for that value alone; on an
/// assembly, for the <see cref="Type"/> that is named, which is how a host covers a type that it cannot annotate.
/// </remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Enum
        | AttributeTargets.ReturnValue | AttributeTargets.Parameter | AttributeTargets.Assembly,
    AllowMultiple = true)]
public sealed class MustHandleAttribute : Attribute
{
    /// <summary>Marks the type, return value or parameter that carries the attribute.</summary>
    public MustHandleAttribute()
    {
    }

    /// <summary>Marks a type of another assembly; for use on an assembly.</summary>
    /// <param name="type">The type whose values have to be handled.</param>
    public MustHandleAttribute(Type type) => Type = type;

    /// <summary>The type of another assembly that is meant.</summary>
    /// <value><see langword="null"/> unless the attribute stands on an assembly.</value>
    public Type? Type { get; }

    /// <summary>What to tell whoever drops the value.</summary>
    /// <value>One sentence; <see langword="null"/> (the default) for the analyzers' own.</value>
    public string? Message { get; set; }
}

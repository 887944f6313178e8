namespace Maestro.Policy;

/// <summary>This class is the case of one verdict in a closed hierarchy of a host's own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OutcomeCaseAttribute : Attribute
{
    /// <summary>Names the verdict.</summary>
    /// <param name="verdict">The verdict that the class stands for.</param>
    public OutcomeCaseAttribute(Verdict verdict) => Verdict = verdict;

    /// <summary>The verdict that the class stands for.</summary>
    /// <value>The argument of the constructor.</value>
    public Verdict Verdict { get; }
}

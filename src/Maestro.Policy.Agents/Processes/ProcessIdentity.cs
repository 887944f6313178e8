namespace Maestro.Policy.Agents.Processes;

/// <summary>One process, and never another that has its number later.</summary>
/// <param name="Id">The number that the operating system gave it.</param>
/// <param name="Start">When it began: ticks of the kernel since the machine did, or of a clock where there are none.
/// Zero when unknown.</param>
/// <remarks>The default value is no process.</remarks>
public readonly record struct ProcessIdentity(int Id, long Start)
{
    /// <summary>Whether it says which process it is.</summary>
    /// <value><see langword="false"/> by default: nothing is done to such a process.</value>
    public bool IsKnown => Id > 1 && Start > 0;
}

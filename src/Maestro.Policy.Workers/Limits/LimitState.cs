using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Limits;

/// <summary>What is remembered of a worker's samples.</summary>
/// <remarks>The default value is that of a worker without samples. After a human let a worker go on that was paused, it
/// begins anew with that.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LimitState
{
    /// <summary>How many of the last samples were above the limit of processors; those that can't be read are left
    /// out.</summary>
    /// <value>0 by default.</value>
    public int AboveCpu { get; init; }

    /// <summary>How many of the last samples couldn't be read.</summary>
    /// <value>0 by default.</value>
    public int Unreadable { get; init; }

    /// <summary>Whether the worker was paused or ended: nothing more is to be done about it.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool IsSettled { get; init; }
}

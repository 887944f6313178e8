using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Limits;

/// <summary>What a sample calls for.</summary>
/// <param name="State">What is remembered now.</param>
/// <param name="Action">What is to be done.</param>
/// <param name="Reason">Which limit it is about.</param>
/// <remarks>The default value is a sample that nobody judged: the worker waits.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LimitStep(LimitState State, LimitAction Action, LimitReason Reason)
{
    /// <summary>The step on one line.</summary>
    /// <returns>Such as <c>PAUSE LIMIT_CPU</c>.</returns>
    public override string ToString() => $"{Action.ToWord()} {Reason.ToWord()}";
}

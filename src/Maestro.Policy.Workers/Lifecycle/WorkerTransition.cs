using System.Runtime.InteropServices;

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>What a trigger does to a worker.</summary>
/// <param name="From">Where the worker stood.</param>
/// <param name="Trigger">What happened.</param>
/// <param name="Next">Where it stands now: <paramref name="From"/> when the trigger isn't legal there.</param>
/// <param name="IsLegal">Whether the table lists the trigger for that state. One that it doesn't list is put on record,
/// and changes nothing.</param>
/// <remarks>The default value is an unspecified trigger that isn't legal and changes nothing.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct WorkerTransition(
    WorkerState From, WorkerTrigger Trigger, WorkerState Next, bool IsLegal)
{
    /// <summary>The transition on one line.</summary>
    /// <returns>Such as <c>RUNNING -> PAUSED (PAUSE)</c>.</returns>
    public override string ToString() =>
        $"{From.ToWord()} -> {Next.ToWord()} ({Trigger.ToWord()}{(IsLegal ? "" : ", not legal")})";
}

using System.Collections.Immutable;
using static Maestro.Policy.Workers.Lifecycle.WorkerState;
using static Maestro.Policy.Workers.Lifecycle.WorkerTrigger;

namespace Maestro.Policy.Workers.Lifecycle;

/// <summary>The lifecycle of worker programs as a table: twelve states, nineteen triggers, and nothing that isn't
/// listed.</summary>
public static class WorkerLifecycle
{
    private const int Triggers = (int)HumanRejected + 1;

    // An exit while a worker recovers, or waits for a human, changes nothing: the process belongs to whoever decides.
    private static readonly (WorkerState From, WorkerTrigger Trigger, WorkerState Next)[] Rows =
    [
        (Pending, Prepare, Preparing),
        (Pending, Stop, Stopped),

        (Preparing, Prepared, Launching),
        (Preparing, PrepareFailed, AwaitingHuman),
        (Preparing, Stop, Stopped),

        // Whatever ends before it gave a sign of life has failed, with exit code 0 too.
        (Launching, ProcessStarted, Running),
        (Launching, LaunchFailed, Failed),
        (Launching, Stop, Stopping),
        (Launching, ExitOk, Failed),
        (Launching, ExitError, Failed),

        (Running, RecoverableError, Recovering),
        (Running, PermissionEscalated, AwaitingHuman),
        (Running, Pause, Paused),
        (Running, Stop, Stopping),
        (Running, ExitOk, Completed),
        (Running, ExitError, Failed),
        (Running, RuntimeExceeded, TimedOut),
        (Running, MemoryExceeded, Failed),
        (Running, ProtocolViolations, AwaitingHuman),

        // What a worker wrote before it was suspended still counts, and so does the memory that it holds.
        (Paused, Resume, Running),
        (Paused, Stop, Stopping),
        (Paused, PermissionEscalated, AwaitingHuman),
        (Paused, ExitOk, Completed),
        (Paused, ExitError, Failed),
        (Paused, MemoryExceeded, Failed),
        (Paused, ProtocolViolations, AwaitingHuman),

        (Recovering, Relaunch, Launching),
        (Recovering, RetriesExhausted, AwaitingHuman),
        (Recovering, PermissionEscalated, AwaitingHuman),
        (Recovering, ProtocolViolations, AwaitingHuman),
        (Recovering, Stop, Stopping),
        (Recovering, ExitOk, Recovering),
        (Recovering, ExitError, Recovering),

        (AwaitingHuman, HumanApproved, Preparing),
        (AwaitingHuman, HumanRejected, Stopping),
        (AwaitingHuman, Stop, Stopping),
        (AwaitingHuman, ExitOk, AwaitingHuman),
        (AwaitingHuman, ExitError, AwaitingHuman),

        (Stopping, Stop, Stopping),
        (Stopping, ExitOk, Stopped),
        (Stopping, ExitError, Stopped),
    ];

    private static readonly WorkerTransition[] ByState = Fill();

    /// <summary>Every transition that is legal.</summary>
    /// <value>In the order of the states; no state is left out except those that nothing leaves.</value>
    public static ImmutableArray<WorkerTransition> Table { get; } =
        [.. Rows.Select(static row => new WorkerTransition(row.From, row.Trigger, row.Next, true))];

    /// <summary>Says what a trigger does to a worker.</summary>
    /// <param name="state">Where the worker stands.</param>
    /// <param name="trigger">What happens.</param>
    /// <returns>The transition; one that isn't legal leaves the worker where it stands. Numbers that are no states or
    /// triggers are never legal.</returns>
    public static WorkerTransition Next(WorkerState state, WorkerTrigger trigger)
    {
        int index = ((int)state * Triggers) + (int)trigger;
        WorkerTransition found = (int)trigger < Triggers && index < ByState.Length ? ByState[index] : default;
        return found.IsLegal ? found : new(state, trigger, state, false);
    }

    /// <summary>Says whether a worker has ended: nothing leaves such a state.</summary>
    /// <param name="state">The state.</param>
    /// <returns><see langword="true"/> for COMPLETED, FAILED, STOPPED and TIMED_OUT.</returns>
    public static bool IsTerminal(this WorkerState state) => state is Completed or Failed or Stopped or TimedOut;

    private static WorkerTransition[] Fill()
    {
        WorkerTransition[] all = new WorkerTransition[((int)TimedOut + 1) * Triggers];
        foreach ((WorkerState from, WorkerTrigger trigger, WorkerState next) in Rows)
        {
            all[((int)from * Triggers) + (int)trigger] = new(from, trigger, next, true);
        }

        return all;
    }
}

using System.Collections.Immutable;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Workers.Events;
using Maestro.Policy.Workers.Lifecycle;
using Maestro.Policy.Workers.Recovery;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>All that a session knows of one worker. Only the loop of the session touches it.</summary>
internal sealed class WorkerSlot(WorkerDefinition definition)
{
    public WorkerDefinition Definition { get; } = definition;

    public string Name => Definition.Name;

    public WorkerState State { get; set; }

    public WorkerHolds Holds { get; set; }

    public ProgramProcess? Process { get; set; }

    /// <summary>Which of its processes is meant: what an earlier one still says is no news of this one.</summary>
    public int Generation { get; set; }

    public int Restarts { get; set; }

    /// <summary>The arguments that repairs added.</summary>
    public ImmutableArray<string> Added { get; set; } = [];

    public RelaunchCounts Relaunches { get; set; } = RelaunchCounts.None;

    /// <summary>Whether it is started again as soon as its process is over.</summary>
    public bool IsRelaunching { get; set; }

    public ViolationCount Violations { get; set; }

    public long Events { get; set; }

    public long Accounted { get; set; }

    public double? Progress { get; set; }

    public DateTimeOffset? LastEventAt { get; set; }

    public string? LastText { get; set; }

    public ProgramUsage Usage { get; set; }

    public AllowanceMeter? Meter { get; set; }

    public int? ExitCode { get; set; }

    /// <summary>How long it ran before it stood still the last time, and since when it runs.</summary>
    public TimeSpan Ran { get; set; }

    public long? RunsSince { get; set; }

    public bool IsTokenUseAccepted { get; set; }

    /// <summary>Whether it was started by another run, and is started again.</summary>
    public bool WasRunning { get; set; }

    /// <summary>The processes of another run that may be left.</summary>
    public ImmutableArray<ProcessIdentity> Left { get; set; } = [];

    /// <summary>The program and its arguments, with those that were added before the operands begin.</summary>
    public ImmutableArray<string> Argv
    {
        get
        {
            int end = Definition.Argv.IndexOf("--");
            return Definition.Argv.InsertRange(end < 0 ? Definition.Argv.Length : end, Added);
        }
    }

    /// <summary>Whether it is there to work and to review, or was and came to a good end.</summary>
    public bool IsAvailable => State is not (WorkerState.Failed or WorkerState.Stopped or WorkerState.TimedOut);

    public bool IsOver => State.IsTerminal();

    /// <summary>Whether its own work is done, and it only waits to be asked for reviews.</summary>
    public bool IsDone => IsOver || Progress >= 100;

    public TimeSpan Active(TimeProvider time) =>
        RunsSince is { } since ? Ran + time.GetElapsedTime(since) : Ran;
}

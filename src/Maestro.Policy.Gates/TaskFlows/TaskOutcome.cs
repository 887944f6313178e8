namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>What became of one task.</summary>
/// <typeparam name="TResult">What its effect gives.</typeparam>
public sealed record TaskOutcome<TResult>
{
    internal TaskOutcome(string taskId, TaskEnd end) => (TaskId, End) = (taskId, end);

    /// <summary>The task.</summary>
    /// <value>Its id.</value>
    public string TaskId { get; }

    /// <summary>How far it came.</summary>
    /// <value>Never <see cref="TaskEnd.Unknown"/>.</value>
    public TaskEnd End { get; internal init; }

    /// <summary>The outcome as a verdict, for the strictest of all.</summary>
    /// <value>RUN for what is done, a pause for what waits or wasn't begun, else a stop.</value>
    public Verdict Verdict => End switch
    {
        TaskEnd.Done => Verdict.Run,
        TaskEnd.Held or TaskEnd.NotBegun => Verdict.Hitl,
        _ => Verdict.Stop,
    };

    /// <summary>The last decision about it.</summary>
    /// <value>The default record when nothing was decided.</value>
    public DecisionRecord Decision { get; internal init; }

    /// <summary>What the human said who was asked last.</summary>
    /// <value><see langword="null"/> when nobody was asked.</value>
    public HumanAnswer? Answer { get; internal init; }

    /// <summary>How often it was made.</summary>
    /// <value>0 when it didn't come that far.</value>
    public int Attempts { get; internal init; }

    /// <summary>What its effect gave.</summary>
    /// <value>The default value unless it is done.</value>
    public TResult? Result { get; internal init; }

    /// <summary>What was thrown.</summary>
    /// <value><see langword="null"/> when nothing was. Its message may hold personal data.</value>
    public Exception? Fault { get; internal init; }
}

namespace Maestro.Policy.Gates.TaskGraphs;

/// <summary>How tasks are read and moved. The default value is <see cref="Strict"/>.</summary>
public enum TaskGraphReading : byte
{
    /// <summary>Tasks that can't all come to their turn are refused; a question stays until it is answered; what never
    /// runs says so; an approval is for what the human saw.</summary>
    Strict = 0,

    /// <summary>As the reference does: faults show when a task's turn comes, clarifying withdraws a question, and what
    /// waits for a task that was refused waits for ever. For comparing and for replaying old runs.</summary>
    Reference = 1,
}

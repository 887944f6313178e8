using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Who hears what one process of a worker does.</summary>
internal interface IWorkerListener
{
    /// <summary>Lines came, and up to there the stream is accounted for once they are dealt with.</summary>
    ValueTask Heard(IReadOnlyList<WorkerReport> reports, long end, CancellationToken cancellationToken);

    /// <summary>It complained.</summary>
    ValueTask Complained(string text, CancellationToken cancellationToken);

    /// <summary>It is over, and all that it wrote was heard.</summary>
    ValueTask Exited(int code, TreeEnding ending, CancellationToken cancellationToken);
}

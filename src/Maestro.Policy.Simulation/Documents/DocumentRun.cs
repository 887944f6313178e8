using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Documents;

/// <summary>What became of a run about documents.</summary>
/// <param name="RunId">The run.</param>
/// <param name="Decision">How it ended: the strictest of its tasks, and a stop where there was none.</param>
/// <param name="Tasks">Its tasks, in the order in which they were judged.</param>
/// <param name="Events">All that happened, in order.</param>
/// <param name="ArtifactsWritten">The ids of the tasks whose documents were made.</param>
/// <remarks>Immutable. It is a report, and permits nothing.</remarks>
public sealed record DocumentRun(
    string RunId,
    Verdict Decision,
    ImmutableArray<DocumentTaskResult> Tasks,
    ImmutableArray<DocumentEvent> Events,
    ImmutableArray<string> ArtifactsWritten);

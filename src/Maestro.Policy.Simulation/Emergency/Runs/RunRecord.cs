using System.Collections.Immutable;

namespace Maestro.Policy.Simulation.Emergency.Runs;

/// <summary>Takes down what is kept of a run.</summary>
internal static class RunRecord
{
    public static EmergencyRun Of(RunTrace run, ImmutableArray<EmergencyRow> rows) => new()
    {
        RunId = run.Name.ToString(),
        State = run.Position.State,
        IsSealed = run.Position.IsSealed,
        Runtime = run.Runtime,
        IsFabricated = run.IsFabricated,
        Evaluation = run.Evaluation,
        TrustAfter = run.Trust,
        Rows = rows,
    };
}

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Writes down what it is told.</summary>
internal sealed class RecordingObserver : IPipelineObserver
{
    public List<string> Events { get; } = [];

    public void GateAnswered(RunContext run, in GateReport report) =>
        Events.Add($"{run} {report.Gate}: {report.Outcome} {report.Reason}");

    public void Decided(RunContext run, in DecisionRecord decision) => Events.Add($"{run} decided: {decision}");

    public void Faulted(RunContext run, string source, Exception exception) =>
        Events.Add($"{run} {source} threw {exception.GetType().Name}");
}

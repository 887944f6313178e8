using Maestro.Policy;

namespace EmergencyContract;

/// <summary>Shows what every gate says, as it says it.</summary>
public sealed class ShownGates(TextWriter output) : IPipelineObserver
{
    /// <inheritdoc/>
    public void GateAnswered(RunContext run, in GateReport report)
    {
        string why = report.Outcome == GateOutcome.Pass ? "" : $" {report.Reason}";
        string lifted = report.IsApproved ? ", which a human has approved" : "";
        string detail = report.Detail is { } said ? $"  [{said}]" : "";
        output.WriteLine($"  {report.Gate,-18}{report.Outcome}{why}{lifted}{detail}");
    }

    /// <inheritdoc/>
    public void Faulted(RunContext run, string source, Exception exception) =>
        output.WriteLine($"  {source} failed: {exception.Message}");
}

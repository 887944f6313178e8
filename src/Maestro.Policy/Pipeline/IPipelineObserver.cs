namespace Maestro.Policy;

/// <summary>Watches a pipeline, for metrics and traces. It has no say: what it throws is dropped.</summary>
/// <remarks>Called on the thread that evaluates, so implementations are quick and safe for use by any number of
/// threads. Every method does nothing unless it is implemented.</remarks>
public interface IPipelineObserver
{
    /// <summary>A gate was asked and its answer is in.</summary>
    /// <param name="run">The run.</param>
    /// <param name="report">What the gate said.</param>
    void GateAnswered(RunContext run, in GateReport report)
    {
    }

    /// <summary>A decision was taken and, if the pipeline has an audit log, tried to be put on record.</summary>
    /// <param name="run">The run.</param>
    /// <param name="decision">The decision.</param>
    void Decided(RunContext run, in DecisionRecord decision)
    {
    }

    /// <summary>Something threw, which the pipeline took as an objection.</summary>
    /// <param name="run">The run.</param>
    /// <param name="source">The name of the gate, or <c>audit</c>, <c>digest</c> or <c>clock</c>.</param>
    /// <param name="exception">What was thrown. Its message may hold personal data.</param>
    void Faulted(RunContext run, string source, Exception exception)
    {
    }
}

namespace Maestro.Policy.Pipeline;

/// <summary>The observers of a pipeline as one that never throws.</summary>
internal sealed class ObserverGroup(IReadOnlyList<IPipelineObserver> observers)
{
    public void GateAnswered(RunContext run, in GateReport report)
    {
        foreach (IPipelineObserver observer in observers)
        {
            try
            {
                observer.GateAnswered(run, report);
            }
            catch (Exception)
            {
                // An observer has no say: its failure must neither stop a run nor let one pass.
            }
        }
    }

    public void Decided(RunContext run, in DecisionRecord decision)
    {
        foreach (IPipelineObserver observer in observers)
        {
            try
            {
                observer.Decided(run, decision);
            }
            catch (Exception)
            {
                // As above.
            }
        }
    }

    public void Faulted(RunContext run, string source, Exception exception)
    {
        foreach (IPipelineObserver observer in observers)
        {
            try
            {
                observer.Faulted(run, source, exception);
            }
            catch (Exception)
            {
                // As above.
            }
        }
    }
}

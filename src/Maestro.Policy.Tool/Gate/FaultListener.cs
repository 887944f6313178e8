namespace Maestro.Policy.Tool.Gate;

/// <summary>Remembers the first thing that went wrong in the log and the first in a gate, to tell the user.</summary>
internal sealed class FaultListener : IPipelineObserver
{
    private string? _audit;
    private string? _gate;

    public void Faulted(RunContext run, string source, Exception exception)
    {
        if (source == "audit")
        {
            Interlocked.CompareExchange(ref _audit, exception.Message, null);
        }
        else
        {
            // The message of what a gate throws may quote the prompt.
            Interlocked.CompareExchange(ref _gate, $"{source} failed with {exception.GetType().Name}", null);
        }
    }

    /// <summary>What to tell, each in one sentence.</summary>
    public IEnumerable<string> Complaints(string log)
    {
        if (_gate is { } gate)
        {
            yield return $"{gate}. What can't be judged is stopped.";
        }

        if (_audit is { } audit)
        {
            yield return $"the log '{log}' can't be written, and without a record nothing runs: {audit}";
        }
    }
}

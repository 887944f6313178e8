namespace Maestro.Policy.Simulation.Kage;

/// <summary>A step of the adapter: it puts on record what it finds. It keeps nothing of a run.</summary>
internal abstract class KageStep
{
    /// <summary>What the reference reports when the step fails, whatever the step found.</summary>
    /// <value><see langword="null"/> when it reports what the step found.</value>
    public virtual ReasonCode? FixedReason => null;

    /// <summary>Takes the step.</summary>
    /// <param name="run">The run.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>Whether the run goes on.</returns>
    public abstract ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken);
}

namespace Maestro.Policy.Simulation.Kage;

/// <summary>Asks humans. The host gives it; the adapter makes up no answer.</summary>
/// <remarks>Safe for use by any number of threads.</remarks>
public interface IKageHumans
{
    /// <summary>Asks.</summary>
    /// <param name="question">The question.</param>
    /// <param name="cancellationToken">Cancels the run.</param>
    /// <returns><see langword="true"/> for a yes of somebody who may give it; everything else, an exception
    /// included, is a no.</returns>
    /// <exception cref="OperationCanceledException">The run is cancelled; there is no result.</exception>
    ValueTask<bool> AgreeAsync(KageQuestion question, CancellationToken cancellationToken);
}

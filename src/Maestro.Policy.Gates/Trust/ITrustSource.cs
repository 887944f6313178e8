namespace Maestro.Policy.Gates.Trust;

/// <summary>Knows how far a run is trusted. The host vouches for the answer.</summary>
/// <remarks>One instance serves any number of threads. It never sees the request: a request can't speak for its own
/// trust.</remarks>
public interface ITrustSource
{
    /// <summary>Reads trust and grants.</summary>
    /// <param name="run">The run, with the facts that the host vouches for.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more.</param>
    /// <returns>Trust and grants, or <see langword="null"/> when they can't be read, which counts as no trust and a
    /// cooldown.</returns>
    ValueTask<TrustSnapshot?> ReadAsync(RunContext run, CancellationToken cancellationToken);
}

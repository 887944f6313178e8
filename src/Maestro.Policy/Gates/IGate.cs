namespace Maestro.Policy;

/// <summary>One reason to object. A gate passes or objects; it can't grant.</summary>
/// <typeparam name="T">The request's type.</typeparam>
/// <remarks>
/// One instance serves any number of threads. Whatever goes wrong in a gate is an objection: an exception, an answer
/// that is too late, a default result, a word of another codebook. A gate may be asked more than once about a request,
/// and by <c>Explain</c> without consequence, so it judges and changes nothing.
/// </remarks>
public interface IGate<in T>
{
    /// <summary>The layer that the gate decides for.</summary>
    /// <value>A layer of the pipeline's codebook; read when the pipeline is built, and then no more.</value>
    Layer Layer { get; }

    /// <summary>The strongest objection that the gate may raise.</summary>
    /// <value>Whatever its layer allows, unless the gate says less; read when the pipeline is built.</value>
    GateReach Reach => Layer.MaySeal ? GateReach.Seal : GateReach.Stop;

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request; data that a user or a model controls.</param>
    /// <param name="gate">The run, and the answers to give.</param>
    /// <param name="cancellationToken">Cancelled when nobody waits for the answer any more: the caller went away, or
    /// the gate's time is up.</param>
    /// <returns>The answer. A gate that knows it at once returns the <see cref="GateResult"/> as it is.</returns>
    ValueTask<GateResult> EvaluateAsync(T request, GateContext gate, CancellationToken cancellationToken);
}

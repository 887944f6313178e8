using Maestro.Policy.Gates.Checkpoints;

namespace Maestro.Policy;

/// <summary>Adds gates that look at checkpoints.</summary>
public static class CheckpointGateExtensions
{
    /// <summary>Adds a gate that looks at the checkpoint that a run would go on from.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to object; read once.</param>
    /// <param name="reading">Takes from a request what <see cref="CheckpointFile.Read"/> said; safe for use by any
    /// number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="reading"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing; the message names each.</exception>
    public static GatePipelineBuilder<T> AddCheckpointGate<T>(
        this GatePipelineBuilder<T> builder,
        CheckpointGateOptions options,
        Func<T, CheckpointReading> reading,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new CheckpointGate<T>(options, reading), gate);
    }
}

using System.Text.Json;
using Maestro.Policy.Gates.TaskContracts;

namespace Maestro.Policy;

/// <summary>Adds gates that ask for task contracts.</summary>
public static class TaskContractGateExtensions
{
    /// <summary>Adds a gate that asks a human about a request without a complete task contract.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">What to ask for; read once.</param>
    /// <param name="contract">Takes the contract from a request; safe for use by any number of threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/>, <paramref name="options"/> or
    /// <paramref name="contract"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The layer isn't set, or its codebook lacks a word.</exception>
    public static GatePipelineBuilder<T> AddTaskContractGate<T>(
        this GatePipelineBuilder<T> builder,
        TaskContractGateOptions options,
        Func<T, JsonElement?> contract,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new TaskContractGate<T>(options, contract), gate);
    }
}

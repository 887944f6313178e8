using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy;

/// <summary>Adds gates that look at commands.</summary>
public static class CommandGateExtensions
{
    /// <summary>Adds a gate that stops commands that are refused, and asks a human about those that need one.</summary>
    /// <typeparam name="T">The request's type.</typeparam>
    /// <param name="builder">The pipeline to be.</param>
    /// <param name="options">How to judge and object; read once.</param>
    /// <param name="command">Takes from a request the command exactly as it will be run; safe for use by any number of
    /// threads.</param>
    /// <param name="gate">How to run the gate; by default as the gate says of itself.</param>
    /// <returns>The builder.</returns>
    /// <exception cref="ArgumentNullException">An argument other than <paramref name="gate"/> is
    /// <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or faulty; the message names each.</exception>
    public static GatePipelineBuilder<T> AddCommandGate<T>(
        this GatePipelineBuilder<T> builder,
        CommandGateOptions options,
        Func<T, CommandInput> command,
        GateOptions? gate = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Gate(new CommandGate<T>(options, command), gate);
    }
}

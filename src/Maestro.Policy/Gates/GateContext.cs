using System.Diagnostics.CodeAnalysis;
using Maestro.Policy.Gates;

namespace Maestro.Policy;

/// <summary>What a gate is asked with, beside the request.</summary>
/// <remarks>The default value belongs to no run and is only good for a gate that doesn't look at it.</remarks>
[SuppressMessage("Performance", "CA1822", Justification = "A gate answers through its context.")]
public readonly struct GateContext
{
    private readonly GateScope? _scope;
    private readonly RunContext? _run;

    /// <summary>Makes a context, as a pipeline does for its gates and a test for the gate it tests.</summary>
    /// <param name="layer">The gate's layer.</param>
    /// <param name="run">The run.</param>
    /// <param name="time">The clock; <see langword="null"/> for the system's.</param>
    public GateContext(Layer layer, RunContext run, TimeProvider? time = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        (_scope, _run) = (new(layer, time ?? TimeProvider.System), run);
    }

    internal GateContext(GateScope scope, RunContext run) => (_scope, _run) = (scope, run);

    /// <summary>The gate's layer.</summary>
    /// <value>A layer of the pipeline's codebook.</value>
    public Layer Layer => _scope?.Layer ?? default;

    /// <summary>The run, with the facts that the host vouches for.</summary>
    /// <value>The argument of the evaluation.</value>
    /// <exception cref="InvalidOperationException">The context is the default value.</exception>
    public RunContext Run => _run ?? throw new InvalidOperationException("A default gate context belongs to no run.");

    /// <summary>The pipeline's clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time => _scope?.Time ?? TimeProvider.System;

    /// <summary>No objection.</summary>
    /// <param name="detail">Why not, where that is worth putting on record; cut after 1,024 UTF-16 units.</param>
    /// <returns>A result that grants nothing by itself.</returns>
    public GateResult Pass(string? detail = null) => GateResult.Pass(detail);

    /// <summary>A human must decide first.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units.</param>
    /// <returns>An objection.</returns>
    public GateResult Pause(ReasonCode reason, string? detail = null) => GateResult.Pause(reason, detail);

    /// <summary>The request is stopped.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units.</param>
    /// <returns>An objection.</returns>
    public GateResult Stop(ReasonCode reason, string? detail = null) => GateResult.Stop(reason, detail);

    /// <summary>The request is stopped for good: no human may lift it.</summary>
    /// <param name="reason">Why, in a word of the pipeline's codebook.</param>
    /// <param name="detail">What to add for people; cut after 1,024 UTF-16 units.</param>
    /// <returns>An objection, which only a gate of a layer that may seal can raise.</returns>
    public GateResult Seal(ReasonCode reason, string? detail = null) => GateResult.Seal(reason, detail);
}

using Maestro.Policy.Tool.Gate;

namespace Maestro.Policy.Tool.Tests.Gate;

/// <summary>A gate that can't judge anything.</summary>
internal sealed class ThrowingGate(Layer layer, string message) : IGate<Prompt>
{
    public Layer Layer => layer;

    public ValueTask<GateResult> EvaluateAsync(Prompt request, GateContext gate, CancellationToken cancellationToken) =>
        throw new InvalidOperationException(message);
}

using Maestro.Policy.Tool.Gate;

namespace Maestro.Policy.Tool.Tests.Gate;

/// <summary>A gate during whose work somebody presses Ctrl-C.</summary>
internal sealed class InterruptingGate(CancellationTokenSource interrupt) : IGate<Prompt>
{
    public Layer Layer => PromptWords.Layers.PatternGate;

    public ValueTask<GateResult> EvaluateAsync(Prompt request, GateContext gate, CancellationToken cancellationToken)
    {
        interrupt.Cancel();
        return gate.Pass();
    }
}

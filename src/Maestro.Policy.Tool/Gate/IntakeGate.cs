namespace Maestro.Policy.Tool.Gate;

/// <summary>Stops a prompt that can't be read: a gate that looks for words would find none in it.</summary>
internal sealed class IntakeGate : IGate<Prompt>
{
    public Layer Layer => PromptWords.Layers.IntakeGate;

    public GateReach Reach => GateReach.Stop;

    public ValueTask<GateResult> EvaluateAsync(Prompt request, GateContext gate, CancellationToken cancellationToken) =>
        request.Problem is { } problem ? gate.Stop(PromptWords.Reasons.PromptUnreadable, problem) : gate.Pass();
}

namespace Maestro.Policy.Tool.Gate;

/// <summary>Stops a prompt that can't be read: a gate that looks for words would find none in it.</summary>
internal sealed class IntakeGate(PromptCodebook words) : IGate<Prompt>
{
    public Layer Layer => words.IntakeGate;

    public GateReach Reach => GateReach.Stop;

    public ValueTask<GateResult> EvaluateAsync(Prompt request, GateContext gate, CancellationToken cancellationToken) =>
        request.Problem is { } problem ? gate.Stop(words.PromptUnreadable, problem) : gate.Pass();
}

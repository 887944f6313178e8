using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether the draft says what it is.</summary>
internal sealed class ScopeStep(KageReading reading) : KageStep
{
    private readonly DraftLinter _linter = new(
        ReferenceGenerations.KageScope,
        reading == KageReading.Reference ? DraftLintReading.FirstMatch : DraftLintReading.Strict);

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.DraftLintGate;
        DraftLintResult result = _linter.Check(run.Draft!);

        return new(result.IsClean
            ? run.Pass(layer, KageWords.Reasons.DraftLintOk)
            : run.Pause(layer, KageWords.Reasons.DraftOutOfScope, $"missing={KageText.List(result.Missing)}"));
    }
}

using Maestro.Policy.Gates.DraftLint;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether the draft claims what it must not.</summary>
internal sealed class EthicsStep(KageReading reading) : KageStep
{
    private readonly DraftLinter _linter = reading == KageReading.Reference
        ? new(ReferenceGenerations.KageEthics, DraftLintReading.FirstMatch)
        : new(DraftLintRules.Default with { RequiredPhrases = [] });

    public override ReasonCode? FixedReason => KageWords.Reasons.EthicsLegalBindingClaim;

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.EthicsGate;
        DraftLintResult result = _linter.Check(run.Draft!);

        return new(result.Outcome switch
        {
            DraftLintOutcome.Clean => run.Pass(layer, KageWords.Reasons.EthicsOk),
            DraftLintOutcome.DiscriminationTerm =>
                run.Seal(layer, KageWords.Reasons.EthicsDiscriminationTerm, result.Pattern?.Source),
            _ => run.Seal(layer, KageWords.Reasons.EthicsLegalBindingClaim, result.Pattern?.Source),
        });
    }
}

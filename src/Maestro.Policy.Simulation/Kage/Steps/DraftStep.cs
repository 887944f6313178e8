namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Has the draft written.</summary>
internal sealed class DraftStep(Func<KageDraftFacts, string> write) : KageStep
{
    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        string id = $"DRAFT#{run.Request.RunId}";
        run.Draft = write(new(id, run.Request.RunId, run.Scenario, run.Now)) ?? "";
        RowHeader step = new(
            KageWords.Layers.DocDraft, Verdict.Run, false, false, Decider.System, KageWords.Reasons.DraftGenerated);

        return new(run.Add(step, id, "DRAFT_GENERATED"));
    }
}

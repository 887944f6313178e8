using System.Text;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Writes the artifact, and records that the contract has its effect in the simulation.</summary>
internal sealed class DispatchStep(KageOptions options) : KageStep
{
    // What is written is what was judged, so half a character has no place in it.
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        string runId = run.Request.RunId;
        string path = $"{options.Folder.TrimEnd('/')}/{KageArtifact.Stem(runId)}__contract_draft.md";
        byte[] content = Utf8.GetBytes(run.Draft!);
        string sha256 = KageArtifact.Write(options.Storage, path, content, mayReplace: run.IsReference);
        run.ArtifactPath = path;

        RowHeader written = new(
            KageWords.Layers.Dispatch, Verdict.Run, false, false, Decider.System, KageWords.Reasons.DraftGenerated);
        run.Add(
            written,
            happening: "ARTIFACT_WRITTEN",
            artifact: path,
            extra:
            [
                new("artifact_sha256", sha256),
                new("artifact_hmac", KageArtifact.Hmac(options.Key, runId, path, sha256)),
            ]);
        RowHeader effective = new(
            KageWords.Layers.ContractEffect,
            Verdict.Run,
            false,
            false,
            Decider.Admin,
            KageWords.Reasons.ContractEffectiveSimulated);

        return new(run.Add(effective, happening: "CONTRACT_EFFECT_SIMULATED", artifact: path));
    }
}

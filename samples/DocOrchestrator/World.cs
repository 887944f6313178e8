using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Maestro.Policy;
using Maestro.Policy.Audit;
using Maestro.Policy.Gates.Artifacts;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.Meaning;

namespace DocOrchestrator;

/// <summary>Everything around a run: its log, its checkpoint, its artifacts, and whoever is asked.</summary>
public sealed class World(TextReader input, TextWriter output)
{
    /// <summary>Plays a run.</summary>
    /// <returns>What became of it; <see langword="null"/> when it is there already and isn't to be resumed.</returns>
    public async Task<RunEnd?> PlayAsync(RunOptions options)
    {
        // A key for demonstrations only. In production: AuditKey.FromFile or AuditKey.FromEnvironment.
        using AuditKey key = AuditKey.Demo();
        Steps steps = new(options.IsStepped ? input : null, output);
        SteppedStorage storage = new(AuditStorage.Disk, steps);
        ImmutableArray<DocumentTask> tasks = TasksOf(options);
        string runId = RunId(options);
        string artifacts = Path.Combine(options.Folder, "artifacts");
        CheckpointFile file = new(
            Path.Combine(options.Folder, CheckpointFile.NameOf(runId)),
            key,
            new() { ArtifactFolder = artifacts, Storage = storage });
        if (!options.IsResumed && file.Inspect().Fault != CheckpointFault.Absent)
        {
            return null;
        }

        string path = Path.Combine(options.Folder, "audit.jsonl");
        if (File.Exists(path)
            && AuditVerifier.VerifyFiles(path, key)[^1].Found is { Fault: not (null or AuditFault.TornTail) } found)
        {
            // Nothing goes on from what was tampered with, and no row is added to it.
            return new(Verdict.Stop, Files(artifacts), found);
        }

        steps.Next("open audit.jsonl");
        Verdict verdict;
        using (JsonlAuditLog signed = JsonlAuditLog.Open(path, key))
        {
            SteppedLog log = new(new PrivateAuditLog(signed), steps);
            HumanPort human = new(Words.Codebook, log, Answers(options));
            ArtifactStore store = new(artifacts, new() { Storage = storage });
            verdict = await new DocumentRun(options, tasks, runId, log, human, file, store, output).PlayAsync();
            steps.Next("close audit.jsonl");
        }

        return new(verdict, Files(artifacts), AuditVerifier.VerifyFiles(path, key)[^1].Found);
    }

    private static IReadOnlyList<string> Files(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "task_*").Select(Path.GetFileName).Order(StringComparer.Ordinal)!]
        : [];

    // A run is one prompt of one generation: resumed with another prompt it is another run.
    private static string RunId(RunOptions options)
    {
        byte[] prompt = SHA256.HashData(Encoding.UTF8.GetBytes(options.Prompt));
        return $"RUN-{options.Generation.Name}-{Convert.ToHexStringLower(prompt)[..12]}";
    }

    private static ImmutableArray<DocumentTask> TasksOf(RunOptions options)
    {
        MeaningRules meaning = options.Generation.Meaning;
        IEnumerable<string> kinds = options.Generation.InfersTasks
            ? new MeaningReader(meaning).Infer(options.Prompt)
            : meaning.Kinds.Select(static kind => kind.Name);
        return [.. kinds.Select(kind => DocumentTask.Of(kind, options.Prompt, options.Generation.HasFileKinds))];
    }

    private Func<HumanQuestion, CancellationToken, ValueTask<string?>> Answers(RunOptions options) =>
        options.Answers is { } answers
            ? new ScriptedPerson(answers, output).AnswerAsync
            : new TerminalHuman(input, output).AskAsync;
}

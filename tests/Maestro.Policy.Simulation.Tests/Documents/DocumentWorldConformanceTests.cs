using System.Collections.Immutable;
using System.Text.Json;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>Asked in the reference's order, a run is the reference's, row by row; nothing that is thrown escapes.
/// </summary>
[Trait("Category", "Conformance")]
public sealed class DocumentWorldConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "doc_v135_runs");
    private static readonly DocumentWorld World = new(DocumentOrder.Reference);

    [Fact]
    public void RecordedRuns_GoAlike() => Family.AssertAll(static item =>
    {
        ScriptedHuman human = new(item.GetProperty("human"));
        DocumentRun run = World.Run(DocumentVectors.Request(item), human.Answer);
        JsonElement expect = item.GetProperty("expect");
        string asked = Lines(expect.GetProperty("human_calls").EnumerateArray().Select(
            static call => string.Join(' ', call.EnumerateArray())));
        if (expect.TryGetProperty("escaped_exception", out _))
        {
            // What the human throws is a no: DEV-DOCUMENT-001.
            return Unlike($"{run.Decision} {human.Questions[0]}", $"{Verdict.Stop} {asked}");
        }

        ImmutableArray<DocumentEvent> events = run.Events;
        ImmutableArray<DocumentTaskResult> tasks = run.Tasks;
        if (item.GetProperty("mode").ValueEquals("file"))
        {
            (events, tasks) = (events.AddRange(tasks.Select(Artifact)), [.. tasks.Select(Written)]);
        }

        return Unlike(
                Lines([run.Decision.ToWireName(), .. tasks.Select(DocumentVectors.Task), asked]),
                Lines(
                [
                    expect.GetProperty("decision").GetString()!,
                    .. expect.GetProperty("tasks").EnumerateArray().Select(DocumentVectors.Recorded),
                    Lines(human.Questions),
                ]))
            ?? Unlike(
                Lines(events.Select(DocumentVectors.Event)),
                Lines(expect.GetProperty("events").EnumerateArray().Select(DocumentVectors.Recorded)))
            ?? (expect.TryGetProperty("semantic_signature", out JsonElement signature)
                ? Unlike(SemanticSignature.Of(events), signature.GetString()!)
                : null);
    });

    [Fact]
    public void RunsOfMadeUpPrompts_AreTheModels()
    {
        string[] words =
        [
            "excel", "Word", "ppt", "作って", "make", "which", "?", "送って", "Send", "send", "a@b.co", "表", "foo", "どっち",
        ];
        Random random = new(7);
        for (int i = 0; i < 3000; i++)
        {
            DocumentRequest request = new()
            {
                RunId = "RUN1",
                Prompt = string.Join(' ', random.GetItems(words, random.Next(5))),
                Faults = DocumentFaults.KnownKinds.Aggregate(
                    DocumentFaults.None,
                    (all, kind) => all.With(kind, random.Next(3) == 0 ? (DocumentFault)random.Next(16) : default)),
                SealsRunaways = random.Next(2) == 0,
                RunawayThreshold = random.Next(-1, 5),
                MaxAttempts = random.Next(-1, 5),
            };
            int seed = random.Next();
            Func<DocumentQuestion, DocumentAnswer>? human = random.Next(4) == 0 ? null : Chance(seed);
            DocumentRun model = NaiveDocuments.World.Run(request, human is null ? null : Chance(seed));
            DocumentRun run = World.Run(request, human);

            Assert.Equal(
                Lines([.. model.Tasks.Select(DocumentVectors.Task), .. model.Events.Select(DocumentVectors.Event)]),
                Lines([.. run.Tasks.Select(DocumentVectors.Task), .. run.Events.Select(DocumentVectors.Event)]));
        }
    }

    private static Func<DocumentQuestion, DocumentAnswer> Chance(int seed)
    {
        Random random = new(seed);
        return _ => (DocumentAnswer)random.Next(2);
    }

    // What the reference does with files once the run is over.
    private static DocumentEvent Artifact(DocumentTaskResult task) => task.Decision == Verdict.Run
        ? new(
            task.TaskId, task.Task, "ARTIFACT_WRITTEN", "dispatch", Verdict.Run, false, false, Decider.System, "OK",
            null, $"{task.TaskId}.txt")
        : new(
            task.TaskId, task.Task, "ARTIFACT_SKIPPED",
            task.BlockedLayer == "rfl" ? "relativity_gate" : $"{task.BlockedLayer}_gate", task.Decision, task.IsSealed,
            false, Decider.System, task.ReasonCode);

    private static DocumentTaskResult Written(DocumentTaskResult task) =>
        task with { HasArtifact = task.Decision == Verdict.Run };

    private static string Lines(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string? Unlike(string found, string recorded) =>
        found == recorded ? null : $"\n{found}\n    instead of\n{recorded}";
}

using System.Text.Json;
using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>What other code is compared with does what the reference does.</summary>
[Trait("Category", "Conformance")]
public sealed class NaiveDocumentsConformanceTests
{
    [Fact]
    public void RunsInMemory_AreTheReferences() => VectorFamily.Load("gates", "doc_v135_runs").AssertAll(
        Difference, static item => item.GetProperty("mode").ValueEquals("mem"), mayBeNone: true);

    private static string? Difference(JsonElement item)
    {
        ScriptedHuman human = new(item.GetProperty("human"));
        JsonElement expect = item.GetProperty("expect");
        string asked = string.Join('\n', expect.GetProperty("human_calls").EnumerateArray().Select(Call));
        if (expect.TryGetProperty("escaped_exception", out _))
        {
            Assert.Throws<InvalidOperationException>(
                () => NaiveDocuments.World.Run(DocumentVectors.Request(item), human.Answer));
            return Unlike(string.Join('\n', human.Questions), asked);
        }

        DocumentRun run = NaiveDocuments.World.Run(DocumentVectors.Request(item), human.Answer);
        return Unlike(
            Text(
                run.Decision.ToWireName(), SemanticSignature.Of(run.Events), run.Tasks.Select(DocumentVectors.Task),
                run.Events.Select(DocumentVectors.Event), human.Questions),
            Text(
                expect.GetProperty("decision").GetString()!, expect.GetProperty("semantic_signature").GetString()!,
                expect.GetProperty("tasks").EnumerateArray().Select(DocumentVectors.Recorded),
                expect.GetProperty("events").EnumerateArray().Select(DocumentVectors.Recorded),
                asked.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Call(JsonElement call) => string.Join(' ', call.EnumerateArray());

    private static string Text(
        string decision,
        string signature,
        IEnumerable<string> tasks,
        IEnumerable<string> events,
        IEnumerable<string> questions) =>
        string.Join('\n', [decision, .. tasks, "--", .. events, "--", .. questions, signature]);

    private static string? Unlike(string found, string recorded) =>
        found == recorded ? null : $"\n{found}\n    instead of\n{recorded}";
}

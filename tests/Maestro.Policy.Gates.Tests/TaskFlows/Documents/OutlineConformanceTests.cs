using System.Text.Json;
using System.Text.Json.Nodes;
using Maestro.Policy.Gates.TaskFlows;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.TaskFlows.Documents;

/// <summary>A flow with the reference's gates goes as the reference's orchestrator 1.2.4, row by row.</summary>
[Trait("Category", "Conformance")]
public sealed class OutlineConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "doc_v124_runs");

    [Fact]
    public void RecordedRuns_GoAlike() => Family.AssertAll(static item =>
    {
        JsonElement expect = item.GetProperty("expect");
        string? inject = item.TryGetProperty("inject", out JsonElement injected) ? injected.GetString() : null;
        bool isUnrecorded = inject == "audit_is_directory";
        OutlineRun run = new(item, isUnrecorded ? new DeadLog() : new MemoryAuditLog(), inject == "acc_pauses");
        FlowOutcome<string> outcome = run.Go().GetAwaiter().GetResult();
        if (isUnrecorded)
        {
            // What isn't on record doesn't happen: DEV-DOCUMENT-002.
            return VectorCases.Unlike($"{outcome.Verdict} {run.Artifacts.Count}", "Stop 0");
        }

        Verdict overall = outcome.Verdict;
        string decision = item.GetProperty("overall_policy").ValueEquals("iep") ? overall.ToWireName()
            : overall == Verdict.Run ? "RUN" : "HITL";
        return VectorCases.Unlike(decision, expect.GetProperty("decision").GetString()!)
            ?? Unlike(run.Tasks, expect, "tasks")
            ?? Unlike([.. run.Artifacts.Keys], expect, "artifacts_written")
            ?? Unlike([.. run.Files.Order(StringComparer.Ordinal)], expect, "artifact_files")
            ?? Unlike(run.Calls, expect, "human_calls")
            ?? Unlike(run.Trace.Rows, expect, "events")
            ?? Texts(run);
    });

    private static string? Texts(OutlineRun run)
    {
        JsonElement texts = Family.Header.GetProperty("artifact_texts");
        return run.Artifacts.Values
            .Select(draft => VectorCases.Unlike(draft.Text, texts.GetProperty(draft.Task.FileName).GetString()!))
            .FirstOrDefault(static difference => difference is not null);
    }

    private static string? Unlike(JsonArray found, JsonElement expect, string member)
    {
        JsonNode expected = JsonNode.Parse(expect.GetProperty(member).GetRawText())!;
        return JsonNode.DeepEquals(found, expected)
            ? null
            : $"{member}: {found.ToJsonString()}\n    instead of\n{expected.ToJsonString()}";
    }

    private sealed class DeadLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            ValueTask.FromException(new IOException("It is a folder."));
    }
}

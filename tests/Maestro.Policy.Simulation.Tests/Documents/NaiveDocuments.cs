using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>The reference's orchestrator 1.3.5 in memory, written down from its description and as simply as that: for
/// other code to be compared with.</summary>
internal sealed class NaiveDocuments : IDocumentWorld
{
    public static readonly NaiveDocuments World = new();

    public DocumentRun Run(DocumentRequest request, Func<DocumentQuestion, DocumentAnswer>? human)
    {
        List<DocumentEvent> events = [NaiveRow.Of("", "ORCH_START", "orchestrator", Verdict.Run, "ORCH_START")];
        DocumentTaskResult[] tasks =
            [.. NaiveWords.Tasks(request.Prompt).Select(task => new NaiveTask(request, human, task, events).Run())];
        Verdict overall = tasks.Length == 0 || tasks.Any(static task => task.Decision == Verdict.Stop) ? Verdict.Stop
            : tasks.Any(static task => task.Decision == Verdict.Hitl) ? Verdict.Hitl
            : Verdict.Run;
        string reason = tasks.Length == 0 ? "MEANING_NO_TASKS"
            : overall == Verdict.Stop ? "HITL_STOP"
            : overall == Verdict.Hitl ? "HITL_PENDING"
            : "OK";
        events.Add(NaiveRow.Of("", "ORCH_FINAL", "orchestrator", overall, reason));

        return new(request.RunId, overall, [.. tasks], [.. events], []);
    }
}

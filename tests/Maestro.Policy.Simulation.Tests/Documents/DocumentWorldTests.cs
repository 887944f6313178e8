using Maestro.Policy.Simulation.Documents;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>Nobody is asked about what is stopped, and what the reference lets through by its order is stopped.
/// </summary>
public sealed class DocumentWorldTests
{
    private static readonly DocumentWorld Strict = new();
    private static readonly DocumentWorld Reference = new(DocumentOrder.Reference);

    [Fact]
    public void BrokenContract_HidesNoPersonalData()
    {
        DocumentRequest request = Request("word?") with
        {
            Faults = DocumentFaults.None.With("word", DocumentFault.BreakContract | DocumentFault.LeakEmail),
        };

        DocumentTaskResult task = Strict.Run(request, static _ => throw new IOException()).Tasks.Single();

        Assert.Equal((Verdict.Stop, true, "ethics"), (task.Decision, task.IsSealed, task.BlockedLayer));
        Assert.Equal(Verdict.Hitl, Reference.Run(request, null).Decision);
    }

    [Fact]
    public void Nobody_IsShownPersonalData()
    {
        int asked = 0;
        DocumentAnswer Count(DocumentQuestion question)
        {
            asked++;
            return DocumentAnswer.Continue;
        }

        Assert.Equal(Verdict.Stop, Strict.Run(Request("which word for a@b.co"), Count).Decision);
        Assert.Equal(0, asked);
        Assert.Equal(Verdict.Stop, Reference.Run(Request("which word for a@b.co"), Count).Decision);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData("Send the word file")]
    [InlineData("ＳＥＮＤ the word file")]
    [InlineData("Which word file")]
    public void WordsInAnyCaseAndWidth_Ask(string prompt)
    {
        Assert.Equal(Verdict.Hitl, Strict.Run(Request(prompt), null).Decision);
        Assert.Equal(Verdict.Run, Reference.Run(Request(prompt), null).Decision);
    }

    [Fact]
    public void BothPauses_AreAskedAbout()
    {
        List<string> layers = [];
        DocumentRun run = Strict.Run(Request("which word to send?"), question =>
        {
            layers.Add(question.Layer);
            return DocumentAnswer.Continue;
        });

        Assert.Equal(Verdict.Run, run.Decision);
        Assert.Equal(["rfl", "acc"], layers);
    }

    [Fact]
    public void HumanWhoThrows_SaysNo()
    {
        DocumentRun run = Strict.Run(Request("which word"), static _ => throw new IOException());

        Assert.Equal((Verdict.Stop, "HITL_STOP"), (run.Decision, run.Tasks.Single().ReasonCode));
    }

    [Fact]
    public void StrictWorld_IsNeverLaxer()
    {
        string[] words = ["word", "excel", "which", "send", "a@b.co", "Upload", "Better", "?"];
        foreach (int mask in Enumerable.Range(0, 1 << words.Length))
        {
            string prompt = string.Join(' ', words.Where((_, at) => (mask & (1 << at)) != 0));
            foreach (Func<DocumentQuestion, DocumentAnswer>? human in new Func<DocumentQuestion, DocumentAnswer>?[]
                { null, static _ => DocumentAnswer.Continue, static _ => DocumentAnswer.Stop })
            {
                Verdict strict = Strict.Run(Request(prompt), human).Decision;
                Assert.True(strict <= Reference.Run(Request(prompt), human).Decision, prompt);
            }
        }
    }

    [Fact]
    public void Decisions_GoOnRecord()
    {
        MemoryAuditLog log = new();
        DocumentWorld world = new(DocumentOrder.Strict, log, new ManualTime());

        world.Run(Request("word and excel"), null);

        Assert.Equal(["done", "done"], log.Rows.Select(static row => row["task_event"]).OfType<string>());
        Assert.All(log.Rows, static row => Assert.Equal("RUN1", row.Decision.RunId));
    }

    [Fact]
    public void WhatCannotBePutOnRecord_SaysWhy()
    {
        DocumentTaskResult task = new DocumentWorld(log: new FullLog()).Run(Request("word"), null).Tasks.Single();

        Assert.Equal(
            (Verdict.Stop, "orchestrator", "TASK_FAILED"), (task.Decision, task.BlockedLayer, task.ReasonCode));
    }

    private sealed class FullLog : IAuditLog
    {
        public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken) =>
            ValueTask.FromException(new IOException("The disk is full."));
    }

    private static DocumentRequest Request(string prompt) => new() { RunId = "RUN1", Prompt = prompt };
}

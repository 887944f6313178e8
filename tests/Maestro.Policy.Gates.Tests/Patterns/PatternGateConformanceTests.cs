namespace Maestro.Policy.Gates.Tests.Patterns;

[Trait("Category", "Conformance")]
public sealed class PatternGateConformanceTests
{
    private readonly MemoryAuditLog _log = new();
    private readonly GatePipeline<string> _pipeline;

    public PatternGateConformanceTests() =>
        _pipeline = GatePipeline.For<string>(WordBook.Book)
            .AddPatternGate(new() { Layer = WordBook.Layer, StopReason = WordBook.Stop, HitlReason = WordBook.Hitl })
            .Digest(RequestDigest.OfText, "prompt_hash")
            .Audit(_log)
            .Build();

    [Fact]
    public async Task EveryPrompt_IsDecidedAndRecordedAsByTheReference()
    {
        foreach (OrchestratorCase each in OrchestratorVectors.Cases())
        {
            Decision<string> decision = await _pipeline.EvaluateAsync(each.Prompt, new RunContext(each.Id));

            if (each.Decision is null)
            {
                // The reference crashed: nothing runs.
                Assert.True(decision.IsStop, each.Id);
                continue;
            }

            // The reference also says why it has no objection; here no objection has no detail.
            string? detail = each.Decision == "RUN" ? null : each.Detail;

            Assert.Equal((each.Id, Word(each.Decision), detail), (each.Id, decision.Verdict, decision.Detail));
            Assert.Equal((each.Id, each.Hash), (each.Id, _log.Rows[^1]["prompt_hash"]));
        }
    }

    private static Verdict Word(string decision) => decision switch
    {
        "RUN" => Verdict.Run,
        "HITL" => Verdict.Hitl,
        "STOP" => Verdict.Stop,
        _ => throw new ArgumentOutOfRangeException(nameof(decision), decision, "No decision of the reference."),
    };
}

namespace Maestro.Policy.Tests.Vocabulary;

/// <summary>A reason that a gate couldn't object with is found when the gate is made.</summary>
public sealed class LayerFaultTests
{
    private static readonly Codebook Book = Parse();

    [Theory]
    [InlineData("FREE", null)]
    [InlineData("HERE", null)]
    [InlineData("STOP_ONLY", "which the codebook doesn't declare for pauses")]
    [InlineData("ELSEWHERE", "which the codebook doesn't declare for 'trust_gate'")]
    [InlineData("OLD", "which is retired")]
    [InlineData("OK", "which is the pipeline's own")]
    [InlineData("SEALING", "which is declared for what is sealed, and the gate doesn't seal with it")]
    public void ReasonForAPause_HasToFit(string reason, string? fault) => Assert.Equal(
        fault is null ? null : $"Why is '{reason}', {fault}. Declare it, or give another.",
        Book.Layer("trust_gate").FaultOf(Book.Reason(reason), Verdict.Hitl, "Why"));

    [Fact]
    public void ReasonOfAnotherCodebook_IsAFault() => Assert.StartsWith(
        "Why is 'FREE', which is of another codebook than the layer",
        Book.Layer("trust_gate").FaultOf(Parse().Reason("FREE"), Verdict.Hitl, "Why"),
        StringComparison.Ordinal);

    [Fact]
    public void ReasonThatIsNotSet_IsAFault() => Assert.Equal(
        "Why is not set. Give it a reason of the codebook.",
        Book.Layer("trust_gate").FaultOf(default, Verdict.Hitl, "Why"));

    [Fact]
    public void DefaultLayer_OnlyAsksForAReason()
    {
        Assert.Null(default(Layer).FaultOf(Book.Reason("FREE"), Verdict.Stop, "Why"));
        Assert.NotNull(default(Layer).FaultOf(default, Verdict.Stop, "Why"));
    }

    // What is found is what the pipeline stops for with a reason of its own, and nothing else is.
    [Theory]
    [InlineData("trust_gate", "FREE", "pause")]
    [InlineData("trust_gate", "HERE", "pause")]
    [InlineData("trust_gate", "STOP_ONLY", "pause")]
    [InlineData("trust_gate", "ELSEWHERE", "pause")]
    [InlineData("trust_gate", "OLD", "pause")]
    [InlineData("trust_gate", "SEALING", "pause")]
    [InlineData("trust_gate", "FREE", "stop")]
    [InlineData("trust_gate", "HERE", "stop")]
    [InlineData("trust_gate", "STOP_ONLY", "stop")]
    [InlineData("trust_gate", "ELSEWHERE", "stop")]
    [InlineData("trust_gate", "OLD", "stop")]
    [InlineData("trust_gate", "SEALING", "stop")]
    [InlineData("acc_gate", "FREE", "stop")]
    [InlineData("acc_gate", "HERE", "stop")]
    [InlineData("acc_gate", "STOP_ONLY", "stop")]
    [InlineData("acc_gate", "ELSEWHERE", "stop")]
    [InlineData("acc_gate", "OLD", "stop")]
    [InlineData("acc_gate", "SEALING", "stop")]
    [InlineData("acc_gate", "FREE", "seal")]
    [InlineData("acc_gate", "HERE", "seal")]
    [InlineData("acc_gate", "STOP_ONLY", "seal")]
    [InlineData("acc_gate", "ELSEWHERE", "seal")]
    [InlineData("acc_gate", "OLD", "seal")]
    [InlineData("acc_gate", "SEALING", "seal")]
    public async Task ReasonThatFits_IsTheDecisions(string layer, string reason, string form)
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(Book)
            .Gate(Book.Layer(layer), (_, gate) => form switch
            {
                "pause" => gate.Pause(Book.Reason(reason)),
                "seal" => gate.Seal(Book.Reason(reason)),
                _ => gate.Stop(Book.Reason(reason)),
            })
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> decision = await pipeline.EvaluateAsync(
            "any", new RunContext("run-1"), TestContext.Current.CancellationToken);

        string? fault = Book.Layer(layer).FaultOf(
            Book.Reason(reason), form == "pause" ? Verdict.Hitl : Verdict.Stop, "Why", form == "seal");
        Assert.Equal(fault is null, decision.Reason.Name == reason);
    }

    private static Codebook Parse() => Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Words",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "acc_gate": 1, "trust_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "FREE": 1, "HERE": 2, "STOP_ONLY": 3, "ELSEWHERE": 4, "OLD": 5, "SEALING": 6
            }
          },
          "reasons": {
            "HERE": { "layers": ["trust_gate"], "verdicts": ["PAUSE_FOR_HITL"] },
            "STOP_ONLY": { "verdicts": ["STOPPED"] },
            "ELSEWHERE": { "layers": ["acc_gate"] },
            "OLD": { "retired": true },
            "SEALING": { "sealed": true }
          }
        }
        """);
}

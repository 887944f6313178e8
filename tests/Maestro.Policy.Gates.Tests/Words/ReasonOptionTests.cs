using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Trust;

namespace Maestro.Policy.Gates.Tests.Words;

/// <summary>A reason that a gate couldn't object with is found when the gate is made.</summary>
public sealed class ReasonOptionTests
{
    private static readonly Codebook Book = Parse();

    [Theory]
    [InlineData("FREE", null)]
    [InlineData("HERE", null)]
    [InlineData("STOP_ONLY", "which the codebook doesn't declare for pauses")]
    [InlineData("ELSEWHERE", "which the codebook doesn't declare for 'trust_gate'")]
    [InlineData("OLD", "which is retired")]
    [InlineData("OK", "which is the pipeline's own")]
    [InlineData("SEALING", "which is declared for what is sealed")]
    public void ReasonForAPause_HasToFit(string reason, string? fault) => AssertFault(
        fault is null ? null : $"LowTrustReason is '{reason}', {fault}", () => Trust(Book.Reason(reason)));

    [Fact]
    public void ReasonOfAnotherCodebook_IsAFault() => AssertFault(
        "LowTrustReason is 'FREE', which is of another codebook than the layer", () => Trust(Parse().Reason("FREE")));

    [Fact]
    public void ReasonThatIsNotSet_IsAFault() => AssertFault("LowTrustReason is not set", () => Trust(default));

    // A reason for seals fits where the layer may seal and the gate does.
    [Theory]
    [InlineData("acc_gate", EvidenceObjection.SealOrStop, true)]
    [InlineData("acc_gate", EvidenceObjection.Stop, false)]
    [InlineData("acc_gate", EvidenceObjection.Pause, false)]
    [InlineData("trust_gate", EvidenceObjection.SealOrStop, false)]
    public void ReasonForASeal_NeedsOne(string layer, EvidenceObjection objection, bool isFit) => AssertFault(
        isFit ? null : "FabricatedReason is 'SEALING', which is declared for what is sealed",
        () => Evidence(layer, objection));

    // What is found is what the pipeline would have stopped for.
    [Fact]
    public async Task ReasonThatFits_IsTheDecisions()
    {
        GatePipeline<string> pipeline = GatePipeline.For<string>(Book)
            .Gate(Evidence("acc_gate", EvidenceObjection.SealOrStop))
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> decision = await pipeline.EvaluateAsync(
            "any", new RunContext("run-1"), TestContext.Current.CancellationToken);

        Assert.Equal(("SEALING", true), (decision.Reason.Name, decision.IsSealed));
    }

    private static TrustGate<string> Trust(ReasonCode reason) => new(
        new()
        {
            Layer = Book.Layer("trust_gate"),
            CooldownReason = Book.Reason("FREE"),
            NoGrantReason = Book.Reason("FREE"),
            LowTrustReason = reason,
        },
        new TrustLedger(default, []),
        static _ => default);

    private static EvidenceGate<string> Evidence(string layer, EvidenceObjection objection) => new(
        new()
        {
            Layer = Book.Layer(layer),
            FabricatedReason = Book.Reason("SEALING"),
            InvalidReason = Book.Reason("FREE"),
            MissingReason = Book.Reason("FREE"),
            MisplacedReason = Book.Reason("FREE"),
            UntimelyReason = Book.Reason("FREE"),
            FabricatedObjection = objection,
        },
        static _ => EvidenceSubmission.Of(new("s", "l", [new("E", "S", null, isFabricated: true)])),
        place: null);

    private static void AssertFault(string? fault, Func<object> make)
    {
        Exception? thrown = Record.Exception(make);

        Assert.Equal(fault is not null, thrown is ArgumentException);
        Assert.Contains(fault ?? "", thrown?.Message ?? "", StringComparison.Ordinal);
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

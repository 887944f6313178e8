using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Evidence;

public sealed class EvidenceGateTests
{
    private static readonly EvidenceGateOptions Options = EvidenceBook.Options;
    private static readonly Codebook Book = EvidenceBook.Book;

    public static TheoryData<EvidenceGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { MissingReason = default }, "MissingReason is not set." },
        { Options with { FabricatedReason = Book.Reason("PAUSE_ONLY") }, "FabricatedReason is 'PAUSE_ONLY', which" },
        { Options with { UntimelyObjection = (EvidenceObjection)3 }, "UntimelyObjection is 3, which" },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { Rules = new() { MaxAge = -TimeSpan.FromTicks(1) } }, "MaxAge is -00:00:00.0000001." },
        { Options with { Rules = new() { MaxAhead = -TimeSpan.FromTicks(1) } }, "MaxAhead is -00:00:00.0000001." },
    };

    public static TheoryData<EvidenceOutcome, GateOutcome, GateOutcome, string> Answers => new()
    {
        { EvidenceOutcome.Fabricated, GateOutcome.Seal, GateOutcome.Stop, "EVIDENCE_FABRICATION" },
        { EvidenceOutcome.SchemaInvalid, GateOutcome.Seal, GateOutcome.Stop, "EVIDENCE_SCHEMA_INVALID" },
        { EvidenceOutcome.Missing, GateOutcome.Stop, GateOutcome.Stop, "EVIDENCE_MISSING" },
        { EvidenceOutcome.Misplaced, GateOutcome.Stop, GateOutcome.Stop, "CONSISTENCY_BREAK" },
        { EvidenceOutcome.Untimely, GateOutcome.Stop, GateOutcome.Stop, "EVIDENCE_UNTIMELY" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(EvidenceGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Gate(options));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public void UnsoundEvidence_IsSealedOnlyWhereTheLayerMay(
        EvidenceOutcome outcome, GateOutcome sealing, GateOutcome plain, string reason)
    {
        GateResult strongest = Judge(Options, Submission(outcome));
        GateResult other = Judge(Options with { Layer = Book.Layer("evidence_gate") }, Submission(outcome));

        Assert.Equal((sealing, reason), (strongest.Outcome, strongest.Reason.Name));
        Assert.Equal((plain, reason), (other.Outcome, other.Reason.Name));
    }

    [Fact]
    public void SoundEvidence_Passes() =>
        Assert.Equal(GateOutcome.Pass, Judge(Options, Submission(EvidenceOutcome.Accepted)).Outcome);

    [Fact]
    public void Reach_IsTheStrongestObjection()
    {
        EvidenceGateOptions pauses = Options with
        {
            FabricatedObjection = EvidenceObjection.Pause,
            InvalidObjection = EvidenceObjection.Pause,
            MissingObjection = EvidenceObjection.Pause,
            MisplacedObjection = EvidenceObjection.Pause,
            UntimelyObjection = EvidenceObjection.Pause,
        };

        Assert.Equal(GateReach.Seal, Gate(Options).Reach);
        Assert.Equal(GateReach.Stop, Gate(Options with { Layer = Book.Layer("evidence_gate") }).Reach);
        Assert.Equal(GateReach.Stop, Gate(pauses with { MissingObjection = EvidenceObjection.Stop }).Reach);
        Assert.Equal(GateReach.Pause, Gate(pauses).Reach);
    }

    [Fact]
    public async Task PauseOfAnotherGate_HidesNothing()
    {
        GatePipeline<EvidenceOutcome> pipeline = GatePipeline.For<EvidenceOutcome>(Book)
            .Gate(Book.Layer("meaning_gate"), static (_, gate) => gate.Pause(Book.Reason("UNCLEAR")))
            .AddEvidenceGate(Options, Submission, static _ => EvidenceBook.Place)
            .Time(Clock())
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<EvidenceOutcome> made = await pipeline.EvaluateAsync(EvidenceOutcome.Fabricated, new("run-1"));
        Decision<EvidenceOutcome> sound = await pipeline.EvaluateAsync(EvidenceOutcome.Accepted, new("run-1"));

        Assert.True(made is { IsStop: true, IsSealed: true, IsOverridable: false });
        Assert.Equal("EVIDENCE_FABRICATION", made.Reason.Name);
        Assert.True(sound.IsHitl);
    }

    [Fact]
    public async Task GateWithoutAPlace_LeavesItUnchecked()
    {
        EvidenceGate<EvidenceSubmission> gate = new(Options, static evidence => evidence, place: null);

        GateResult result = await gate.EvaluateAsync(
            Submission(EvidenceOutcome.Misplaced), new(gate.Layer, new("run-1"), Clock()), default);

        Assert.Equal(GateOutcome.Pass, result.Outcome);
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => none.AddEvidenceGate(Options, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new EvidenceGate<string>(null!, static _ => default, null));
        Assert.Throws<ArgumentNullException>(() => new EvidenceGate<string>(Options, null!, null));
    }

    private static EvidenceSubmission Submission(EvidenceOutcome outcome) => outcome switch
    {
        EvidenceOutcome.Fabricated => EvidenceBook.Bundle(EvidenceBook.Item(true)),
        EvidenceOutcome.SchemaInvalid => EvidenceSubmission.Invalid("it is no object"),
        EvidenceOutcome.Misplaced =>
            EvidenceSubmission.Of(new EvidenceBundle("refund", "us", [EvidenceBook.Item(at: Clock().GetUtcNow())])),
        EvidenceOutcome.Untimely => EvidenceBook.Bundle(EvidenceBook.Item(at: Clock().GetUtcNow().AddMinutes(2))),
        EvidenceOutcome.Accepted => EvidenceBook.Bundle(EvidenceBook.Item(at: Clock().GetUtcNow())),
        _ => default,
    };

    private static ManualTime Clock() => new();

    private static EvidenceGate<EvidenceSubmission> Gate(EvidenceGateOptions options) =>
        new(options, static evidence => evidence, static _ => EvidenceBook.Place);

    private static GateResult Judge(EvidenceGateOptions options, EvidenceSubmission evidence) =>
        Gate(options).EvaluateAsync(evidence, new(options.Layer, new("run-1"), Clock()), default).AsTask().Result;
}

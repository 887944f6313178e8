using Maestro.Policy.Gates.Relativity;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Relativity;

public sealed class RelativityGateTests
{
    private static readonly RelativityGateOptions Options = RelativityBook.Options;
    private static readonly Codebook Book = RelativityBook.Book;

    public static TheoryData<RelativityGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { ReferenceReason = default }, "ReferenceReason is not set." },
        { Options with { BoundaryReason = Book.Reason("STOP") }, "BoundaryReason is 'STOP', which" },
        { Options with { MaxLength = 0 }, "MaxLength is 0." },
        { Options with { Rules = null! }, "Rules is null." },
        { Options with { Rules = new() { References = default } }, "References is not set." },
        { Options with { Rules = new() { BoundaryFacts = ["a", " "] } }, "BoundaryFacts has an empty entry." },
        { Options with { Rules = new() { References = [], BoundaryFacts = [] } }, "References and BoundaryFacts are" },
        { Options with { Rules = new() { Reading = (RelativityReading)2 } }, "Reading is 2, which" },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(RelativityGateOptions options, string message)
    {
        var thrown = Assert.Throws<ArgumentException>(() => Gate(options));

        Assert.StartsWith(message, thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenQuestion_IsAskedWithoutQuotingTheRequest()
    {
        GateResult reference = await Judge(RelativityBook.Frame("LIFE > bob@mail.example"));
        GateResult boundary = await Judge(RelativityBook.Frame(RelativityBook.Policy, pedestrian: false));
        GateResult settled = await Judge(RelativityBook.Frame(RelativityBook.Policy));

        Assert.Equal("Pause REL_REF_MISSING: ReferenceMissing PEDESTRIAN", $"{reference}: {reference.Detail}");
        Assert.Equal(
            "Pause REL_BOUNDARY_UNSTABLE: BoundaryUnstable ped_in_crosswalk", $"{boundary}: {boundary.Detail}");
        Assert.Equal(GateOutcome.Pass, settled.Outcome);
    }

    [Fact]
    public async Task PolicyThatIsTooLong_CountsAsNone()
    {
        RelativityGateOptions options = Options with { MaxLength = RelativityBook.Policy.Length };
        string longer = RelativityBook.Policy + " ";

        Assert.Equal(GateOutcome.Pass, (await Judge(RelativityBook.Frame(RelativityBook.Policy), options)).Outcome);
        Assert.Equal("REL_REF_MISSING", (await Judge(RelativityBook.Frame(longer), options)).Reason.Name);
    }

    // Also on a layer that may seal.
    [Theory]
    [InlineData("relativity_gate")]
    [InlineData("ethics_gate")]
    public async Task Gate_NeverStopsNorSeals(string layer)
    {
        RelativityGateOptions options = Options with { Layer = Book.Layer(layer) };

        Assert.Equal(GateReach.Pause, Gate(options).Reach);
        foreach (string? policy in new[] { null, "", "x", RelativityBook.Policy })
        foreach (bool vehicle in new[] { false, true })
        foreach (bool pedestrian in new[] { false, true })
        {
            GateResult result = await Judge(RelativityBook.Frame(policy, vehicle, pedestrian), options);

            Assert.True(result.Outcome is GateOutcome.Pause or GateOutcome.Pass);
        }
    }

    [Fact]
    public async Task HumansYes_LetsTheRequestGoOn()
    {
        ManualTime time = new();
        GatePipeline<string> pipeline = GatePipeline.For<string>(Book)
            .AddRelativityGate(Options, static policy => RelativityBook.Frame(policy))
            .Digest(static policy => RequestDigest.OfText(policy))
            .Time(time)
            .Unaudited("A test looks at decisions only.")
            .Build();

        Decision<string> asked = await pipeline.EvaluateAsync("LIFE", new("run-1"));
        Approval yes = asked.Match(
            run: static _ => throw new InvalidOperationException(),
            hitl: ask => HumanYes.Yes(ask, time.GetUtcNow().AddMinutes(1)),
            stop: static _ => throw new InvalidOperationException());
        Decision<string> answered = await pipeline.EvaluateAsync("LIFE", new("run-1"), [yes]);

        Assert.True(asked is { IsHitl: true, IsSealed: false, IsOverridable: true });
        Assert.True(answered is { IsRun: true, Decider: Decider.User });
    }

    [Fact]
    public void NullArgument_IsRefused()
    {
        GatePipelineBuilder<string> none = null!;

        Assert.Throws<ArgumentNullException>(() => none.AddRelativityGate(Options, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new RelativityGate<string>(null!, static _ => default));
        Assert.Throws<ArgumentNullException>(() => new RelativityGate<string>(Options, null!));
    }

    private static RelativityGate<RelativityFrame> Gate(RelativityGateOptions options) =>
        new(options, static frame => frame);

    private static ValueTask<GateResult> Judge(RelativityFrame frame, RelativityGateOptions? options = null)
    {
        RelativityGate<RelativityFrame> gate = Gate(options ?? Options);
        return gate.EvaluateAsync(frame, new(gate.Layer, new("run-1"), new ManualTime()), default);
    }
}

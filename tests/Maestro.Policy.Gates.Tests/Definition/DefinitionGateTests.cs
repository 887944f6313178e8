using System.Text.Json;
using Maestro.Policy.Gates.Definition;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Definition;

public sealed class DefinitionGateTests
{
    private static readonly DefinitionGateOptions Options = DefinitionBook.Options;
    private static readonly RunContext Run = new("R", requester: "bob");

    public static TheoryData<DefinitionGateOptions, string> Faulty => new()
    {
        { Options with { Layer = default }, "Layer is not set." },
        { Options with { RedFlagReason = default }, "RedFlagReason is not set." },
        { Options with { FaultReason = default }, "FaultReason is not set." },
        { Options with { OutReason = default }, "OutReason is not set." },
        { Options with { AmbiguousReason = default }, "AmbiguousReason is not set." },
        { Options with { Rules = null! }, "Rules have no definition." },
        { Options with { Rules = new() { Pack = null! } }, "Rules have no definition." },
    };

    [Theory]
    [MemberData(nameof(Faulty), DisableDiscoveryEnumeration = true)]
    public void FaultyOption_IsNamed(DefinitionGateOptions options, string message) => Assert.StartsWith(
        message,
        Assert.Throws<ArgumentException>(() => new DefinitionGate<JsonElement>(options, static each => each)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(5, "", "Pass")]
    [InlineData(4, "", "Pause DEFINITION_AMBIGUOUS")]
    [InlineData(2, "", "Stop DEF_OUT")]
    [InlineData(5, "pii_seeking_behavior", "Seal SAFETY_RED_FLAG")]
    public async Task Candidate_IsObjectedToByItsOutcome(int features, string flag, string expected) => Assert.Equal(
        expected, $"{await Ask(DefinitionBook.Candidate(features, flag), "ethics_gate")}");

    [Fact]
    public async Task LayerThatMayNotSeal_Stops() => Assert.Equal(
        "Stop SAFETY_RED_FLAG",
        $"{await Ask(DefinitionBook.Candidate(5, "pii_seeking_behavior"), "definition_gate")}");

    [Fact]
    public async Task Detail_NamesTheDefinitionAndNothingOfTheRequest()
    {
        GateResult faulty = await Ask(
            DefinitionBook.Json("""{"bob@mail.example": "bob@mail.example"}"""), "ethics_gate");
        GateResult gray = await Ask(DefinitionBook.Candidate(4), "ethics_gate");

        Assert.Equal("Stop DEF_FAULTY", $"{faulty}");
        Assert.DoesNotContain("bob", faulty.Detail, StringComparison.Ordinal);
        Assert.StartsWith($"pack={DefinitionPack.Orchestrator.Hash} candidate=", gray.Detail, StringComparison.Ordinal);
        Assert.EndsWith(" missing=hitl_escalation", gray.Detail, StringComparison.Ordinal);
    }

    // The whole way: a question, a ticket, a human's yes, and the same candidate once more.
    [Fact]
    public async Task AmbiguousCandidate_RunsByAnApprovalOnce()
    {
        CancellationToken token = TestContext.Current.CancellationToken;
        MemoryAuditLog log = new();
        GatePipeline<string> pipeline = Pipeline(log);
        TicketDesk desk = new(new MemoryTicketStore(), DefinitionBook.Book, log);
        string gray = DefinitionBook.Candidate(4).GetRawText();
        Decision<string> asked = await pipeline.EvaluateAsync(gray, Run, token);
        Ticket ticket = await asked.MatchAsync(
            run: static _ => throw new InvalidOperationException("Nobody was asked."),
            hitl: ask => desk.OpenAsync(ask, token),
            stop: static _ => throw new InvalidOperationException("It was stopped."));

        await desk.AnswerAsync(ticket.Id, new(TicketAnswerKind.Approve, "alice", Decider.User), token);
        TicketReply claimed = await desk.ClaimAsync(ticket.Id, "worker", token);
        Decision<string> again = await pipeline.EvaluateAsync(gray, Run, [claimed.Claim!.Approval], token);
        Decision<string> other = await pipeline.EvaluateAsync(
            DefinitionBook.Candidate(3).GetRawText(), Run, [claimed.Claim!.Approval], token);

        Assert.True(again.IsRun);
        Assert.Equal(Decider.User, again.Decider);
        Assert.True(other.IsHitl);
    }

    // An approval that was made for exactly this candidate, layer and reason doesn't lift the veto.
    [Fact]
    public async Task RedFlag_IsLiftedByNoApproval()
    {
        MemoryAuditLog log = new();
        string flagged = DefinitionBook.Candidate(5, "pii_seeking_behavior").GetRawText();
        Approval yes = HumanYes.Yes(
            RequestDigest.OfText(flagged), Options.Layer, Options.RedFlagReason, DateTimeOffset.MaxValue);

        Decision<string> decision = await Pipeline(log).EvaluateAsync(
            flagged, Run, [yes], TestContext.Current.CancellationToken);

        Assert.True(decision is { IsStop: true, IsSealed: true, IsOverridable: false });
        Assert.Equal(Decider.System, decision.Decider);
    }

    private static GatePipeline<string> Pipeline(IAuditLog log) => GatePipeline.For<string>(DefinitionBook.Book)
        .AddDefinitionGate(Options, DefinitionBook.Json)
        .Audit(log)
        .Build();

    private static async Task<GateResult> Ask(JsonElement candidate, string layer)
    {
        DefinitionGate<JsonElement> gate = new(
            Options with { Layer = DefinitionBook.Book.Layer(layer) }, static each => each);
        return await gate.EvaluateAsync(
            candidate, new GateContext(gate.Layer, Run), TestContext.Current.CancellationToken);
    }
}

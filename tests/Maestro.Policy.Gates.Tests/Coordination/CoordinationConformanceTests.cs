using System.Text.Json;
using Maestro.Policy.Gates.Coordination;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Coordination;

[Trait("Category", "Conformance")]
public sealed class CoordinationConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "coordination_gate");

    [Fact]
    public void RecordedCoordinations_AreJudgedAlike() => Family.AssertAll(static item =>
    {
        CoordinationReview found = CoordinationVectors.Rules(item, CoordinationRules.Reference)
            .Review(CoordinationVectors.Plan(item));
        JsonElement expected = item.GetProperty("expect");
        return VectorCases.Unlike(
            $"{(found.Fault is null ? "RUN" : "PAUSE_FOR_HITL")} {found.Reason}",
            $"{expected.GetProperty("decision")} {expected.GetProperty("reason_code")}");
    });

    // Exactly one row, written by the pipeline; who and what it is about, by the review.
    [Fact]
    public void RecordedRows_AreAlike() => Family.AssertAll(static item =>
    {
        CoordinationPlan plan = CoordinationVectors.Plan(item);
        CoordinationRules rules = CoordinationVectors.Rules(item, CoordinationRules.Reference);
        MemoryAuditLog log = new();
        _ = GatePipeline.For<string>(CoordinationBook.Book)
            .AddCoordinationGate(CoordinationBook.Options with { Rules = rules }, _ => plan)
            .Audit(log).Build().EvaluateAsync("", new RunContext("R"), CancellationToken.None).AsTask().Result
            .ToRecord();
        JsonElement row = item.GetProperty("expect").GetProperty("row");
        return VectorCases.Unlike(
            string.Join('\n', log.Rows.Select(written => Said(written, rules.Review(plan)))), Expected(row));
    });

    // What the reference asks a human about, nobody gets past the strict rules either.
    [Fact]
    public void StrictRules_AreNeverLaxer() => Family.AssertAll(static item =>
    {
        CoordinationPlan plan = CoordinationVectors.Plan(item);
        bool isAsked = CoordinationVectors.Rules(item, CoordinationRules.Default).Review(plan).Fault is not null;
        return isAsked || item.GetProperty("expect").GetProperty("decision").GetString() == "RUN"
            ? null
            : "the strict rules let it pass";
    });

    // A run has the pipeline's own word, OK, where the reference has a word of its own.
    private static string Said(AuditRow row, CoordinationReview review) => string.Join(' ', [
        row.Decision.RunId, row.Decision.Layer, row.Decision.Verdict, row.Decision.IsSealed, row.IsOverridable,
        row.Decision.Decider, row.Decision.Verdict == Verdict.Run ? review.Reason : row.Decision.Reason.Name,
        .. review.ToFields().Select(static field => $"{field.Name}={field.Value}"),
    ]);

    private static string Expected(JsonElement row) => string.Join(' ', [
        row.GetProperty("run_id"), row.GetProperty("layer"),
        row.GetProperty("decision").GetString() == "RUN" ? Verdict.Run : Verdict.Hitl,
        row.GetProperty("sealed").GetBoolean(), row.GetProperty("overrideable").GetBoolean(),
        row.GetProperty("final_decider").GetString() == "SYSTEM" ? Decider.System : Decider.User,
        row.GetProperty("reason_code"),
        .. new[] { "agent_id", "target_agent_id", "handoff_id", "detail" }
            .Select(name => $"{name}={row.GetProperty(name)}"),
    ]);
}

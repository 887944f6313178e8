using System.Text.Json;
using Maestro.Policy.Gates.Coordination;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Coordination;

[Trait("Category", "Conformance")]
public sealed class RowInvariantConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "row_invariants");
    private static readonly Codebook Book = CoordinationBook.Book;

    [Fact]
    public void RecordedRows_BreakTheSamePromises() => Family.AssertAll(static item =>
    {
        RowHeader row = Header(item.GetProperty("row"));
        return VectorCases.Unlike(
            Word(CoordinationRows.FaultOf(row, CoordinationBook.Layer)),
            DeviationOf(row, item) == Deviations.SealsAreStops
                ? "sealed_verdict"
                : item.GetProperty("expect").GetString());
    });

    // What seals wrongly can't be written at all; a stop by coordination is none that its gate can raise.
    [Fact]
    public void RowsThatSealWrongly_CannotBeWritten() => Family.AssertAll(
        static item =>
        {
            RowHeader row = Header(item.GetProperty("row"));
            bool mayBe = CoordinationRows.FaultOf(row, CoordinationBook.Layer)
                is null or CoordinationRowFault.CoordinationStopped;
            return mayBe == IsWritten(row) ? null : mayBe ? "refused" : "written";
        },
        static item => item.GetProperty("row").TryGetProperty("layer", out _));

    private static bool IsWritten(in RowHeader row)
    {
        try
        {
            return new AuditRow(DateTimeOffset.UnixEpoch, "R", row).Decision.IsSealed == row.IsSealed;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    // A missing member is the safe one: no layer, a stop, not sealed, by the system.
    private static RowHeader Header(JsonElement row) => new(
        row.TryGetProperty("layer", out JsonElement layer) ? Book.Layer(layer.GetString()!) : default,
        row.TryGetProperty("decision", out JsonElement decision) ? Decided(decision.GetString()!) : default,
        row.TryGetProperty("sealed", out JsonElement isSealed) && IsTrue(isSealed),
        row.TryGetProperty("overrideable", out JsonElement isOverridable) && IsTrue(isOverridable),
        row.TryGetProperty("final_decider", out JsonElement decider) ? By(decider.GetString()!)
            : row.TryGetProperty("layer", out _) ? Decider.System : default,
        Book.Reason("COORD_SCOPE_UNCLEAR"));

    private static bool IsTrue(JsonElement flag) => flag.ValueKind switch
    {
        JsonValueKind.Number => flag.GetDouble() != 0,
        _ => flag.ValueKind == JsonValueKind.True,
    };

    private static Verdict Decided(string word) => word switch
    {
        "RUN" => Verdict.Run,
        "PAUSE_FOR_HITL" => Verdict.Hitl,
        _ => Verdict.Stop,
    };

    private static Decider By(string word) => word switch
    {
        "USER" => Decider.User,
        "ADMIN" => Decider.Admin,
        _ => Decider.System,
    };

    private static string Word(CoordinationRowFault? fault) => fault switch
    {
        null => "ok",
        CoordinationRowFault.CoordinationSealed => "coordination_sealed",
        CoordinationRowFault.CoordinationStopped => "coordination_decision",
        CoordinationRowFault.SealedByLayer => "sealed_layer",
        CoordinationRowFault.SealedAndOverridable => "sealed_overrideable",
        CoordinationRowFault.SealedByHuman => "sealed_decider",
        _ => "sealed_verdict",
    };

    private static Deviation? DeviationOf(in RowHeader row, JsonElement item) =>
        row is { IsSealed: true, Verdict: not Verdict.Stop } && item.GetProperty("expect").GetString() == "ok"
            ? Deviations.SealsAreStops
            : null;
}

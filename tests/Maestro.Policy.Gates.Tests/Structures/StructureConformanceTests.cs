using System.Text.Json;
using Maestro.Policy.Gates.Structures;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Structures;

[Trait("Category", "Conformance")]
public sealed class StructureConformanceTests
{
    private static readonly VectorFamily Units = VectorFamily.Load("gates", "doc_v124_units");

    [Fact]
    public void RecordedDrafts_AreJudgedAlike() => Units.AssertAll(
        static item => VectorCases.Unlike(
            Code(item, StructureRules.Documents124), item.GetProperty("expect")[1].GetString()),
        VectorCases.Op("contract"));

    [Fact]
    public void WhatTheReferenceObjectsTo_TheStrictReadingObjectsTo() => Units.AssertAll(
        static item =>
            item.GetProperty("expect")[0].GetBoolean() || Code(item, StructureRules.Documents) != "CONTRACT_OK"
                ? null
                : "no objection",
        VectorCases.Op("contract"));

    private static string Code(JsonElement item, StructureRules rules)
    {
        string kind = item.GetProperty("kind").GetString()!;
        StructureReview review = rules.Judge(kind, item.GetProperty("draft"));
        string what = $"CONTRACT_{kind.ToUpperInvariant()}_";
        return review.Outcome switch
        {
            StructureOutcome.Sound => "CONTRACT_OK",
            StructureOutcome.NotAnObject => "CONTRACT_DRAFT_INVALID",
            StructureOutcome.UnknownKind => "CONTRACT_UNKNOWN_KIND",
            StructureOutcome.ListInvalid or StructureOutcome.RowsInvalid =>
                $"{what}{review.Member!.ToUpperInvariant()}_INVALID",
            StructureOutcome.RowKeysInvalid => what + "ROW_KEYS_INVALID",
            StructureOutcome.CellInvalid => what + "CELL_VALUE_INVALID",
            _ => $"{review}",
        };
    }
}

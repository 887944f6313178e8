using System.Text.Json;
using Maestro.Policy.Gates.Lifecycle;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Lifecycle;

/// <summary>The recorded runs, told as events by the rows that they emitted.</summary>
[Trait("Category", "Conformance")]
public sealed class LifecycleConformanceTests
{
    [Theory]
    [InlineData("Reference")]
    [InlineData("Default")]
    public void RecordedRuns_EndAlike(string name) => VectorFamily.Load("emergency", "arl_sequences_n0").AssertAll(
        item => Judge(
            name == "Default" ? ContractLifecycle.Default : ContractLifecycle.Reference, item.GetProperty("expect")));

    private static string? Judge(ContractLifecycle lifecycle, JsonElement expected)
    {
        // Where the reference ends with an exception there is no end to compare with.
        if (expected.TryGetProperty("raises", out _))
        {
            return null;
        }

        ContractPosition position = ContractPosition.Start;
        string sealing = "";

        foreach (JsonElement row in expected.GetProperty("trace").EnumerateArray())
        {
            sealing = row.GetProperty("sealed").GetBoolean() ? Text(row, "layer") : sealing;

            if (EventOf(row) is { } happened)
            {
                ContractStep step = lifecycle.Next(position, happened);
                position = step.IsLegal ? step.Position : throw new InvalidOperationException($"{position} {happened}");
            }
        }

        string found = position.SealedBy switch
        {
            SealingLayer.Ethics => "ethics_gate",
            SealingLayer.Accountability => "acc_gate",
            _ => "",
        };

        return $"{position}" == Text(expected, "state")
            && position.IsSealed == expected.GetProperty("sealed").GetBoolean()
            && found == sealing ? null : $"{position} {found}, expected {Text(expected, "state")} {sealing}";
    }

    private static ContractEvent? EventOf(JsonElement row) =>
        (Text(row, "layer"), Text(row, "decision"), Text(row, "reason_code")) switch
        {
            ("evidence_gate", "PAUSE_FOR_HITL", "EVIDENCE_MISSING") => ContractEvent.EvidenceMissing,
            ("evidence_gate", "PAUSE_FOR_HITL", "EVIDENCE_FABRICATION") => ContractEvent.EvidenceFabricated,
            ("evidence_gate", "PAUSE_FOR_HITL", _) => ContractEvent.EvidenceInvalid,
            ("blacklist_gate", _, _) => ContractEvent.RequestIncomplete,
            ("model_trust_gate", "RUN", _) => ContractEvent.TrustApproved,
            ("model_trust_gate", _, _) => ContractEvent.TrustPaused,
            ("acc_gate", "STOPPED", "AUTH_EXPIRED") => ContractEvent.AuthExpired,
            ("hitl_auth", "RUN", "AUTH_APPROVE") => ContractEvent.AuthApproved,
            ("doc_draft", _, _) => ContractEvent.DraftWritten,
            ("draft_lint_gate", "RUN", _) => ContractEvent.LintClean,
            ("draft_lint_gate", _, "DRAFT_OUT_OF_SCOPE") => ContractEvent.LintOutOfScope,
            ("draft_lint_gate", _, _) => ContractEvent.LintUnsafe,
            ("hitl_finalize_admin", "RUN", _) => ContractEvent.FinalizeApproved,
            _ => null,
        };

    private static string Text(JsonElement item, string name) => item.GetProperty(name).GetString()!;
}

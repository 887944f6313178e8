using System.Text;
using Maestro.Policy;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Gates.Relativity;
using Maestro.Policy.Gates.Trust;

namespace EmergencyContract;

/// <summary>What is judged: the request before anybody drafts, and the draft before anything takes effect.</summary>
public static class ContractPipelines
{
    /// <summary>Judges requests: a user is asked about each that trust doesn't approve.</summary>
    public static GatePipeline<EmergencyRequest> ForRequests(
        IAuditLog log, ITrustSource trust, TimeProvider time, IPipelineObserver observer) =>
        GatePipeline.For<EmergencyRequest>(Words.Codebook)
            .AddRelativityGate(
                new()
                {
                    Layer = Words.Layers.RelativityGate,
                    ReferenceReason = Words.Reasons.RelRefMissing,
                    BoundaryReason = Words.Reasons.RelBoundaryUnstable,
                },
                Frame)
            .AddEvidenceGate(
                new()
                {
                    Layer = Words.Layers.EvidenceGate,
                    FabricatedReason = Words.Reasons.EvidenceFabrication,
                    InvalidReason = Words.Reasons.EvidenceSchemaInvalid,
                    MissingReason = Words.Reasons.EvidenceMissing,
                    MisplacedReason = Words.Reasons.EvidenceWrongPlace,
                    UntimelyReason = Words.Reasons.EvidenceUntimely,
                },
                request => EvidenceReader.Read(Encoding.UTF8.GetBytes(request.Evidence)),
                request => new EvidencePlace(request.Scenario, request.Location))
            .AddTrustGate(
                new()
                {
                    Layer = Words.Layers.ModelTrustGate,
                    CooldownReason = Words.Reasons.TrustCooldownActive,
                    NoGrantReason = Words.Reasons.NoValidGrant,
                    LowTrustReason = Words.Reasons.TrustScoreLow,
                },
                trust,
                request => new TrustPlace(request.Scenario, request.Location))
            .Digest(ContractJson.Default.EmergencyRequest)
            .Audit(log)
            .Observe(observer)
            .Time(time)
            .Build();

    /// <summary>Judges drafts: an admin is asked about every one.</summary>
    public static GatePipeline<ContractDraft> ForDrafts(IAuditLog log, TimeProvider time, IPipelineObserver observer) =>
        GatePipeline.For<ContractDraft>(Words.Codebook)
            .AddDraftLintGate(
                new()
                {
                    Layer = Words.Layers.DraftLintGate,
                    LegalClaimReason = Words.Reasons.SafetyLegalBindingClaim,
                    DiscriminationReason = Words.Reasons.SafetyDiscriminationTerm,
                    OutOfScopeReason = Words.Reasons.DraftOutOfScope,
                },
                draft => draft.Text)
            .Gate(
                Words.Layers.AccGate,
                static (draft, gate) => gate.Pause(Words.Reasons.AdminFinalizeRequired, draft.Id),
                new() { Reach = GateReach.Pause })
            .Digest(ContractJson.Default.ContractDraft)
            .Audit(log)
            .Observe(observer)
            .Time(time)
            .Build();

    private static RelativityFrame Frame(EmergencyRequest request) => new(
        request.PriorityPolicy,
        [
            new("emergency_vehicle_state", request.VehicleState.Length > 0),
            new("ped_in_crosswalk", request.PedestrianInCrosswalk is not null),
        ]);
}

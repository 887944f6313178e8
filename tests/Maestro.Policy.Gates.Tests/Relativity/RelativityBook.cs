using Maestro.Policy.Gates.Relativity;

namespace Maestro.Policy.Gates.Tests.Relativity;

/// <summary>The vocabulary of the tests of the relativity gate.</summary>
internal static class RelativityBook
{
    public const string Policy = "LIFE > PEDESTRIAN > VEHICLE";

    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Relativity",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "relativity_gate": 1, "ethics_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "REL_REF_MISSING": 1, "REL_BOUNDARY_UNSTABLE": 2, "STOP": 3 }
          },
          "reasons": { "STOP": { "verdicts": ["STOPPED"] } }
        }
        """);

    public static RelativityGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("relativity_gate"),
        ReferenceReason = Book.Reason("REL_REF_MISSING"),
        BoundaryReason = Book.Reason("REL_BOUNDARY_UNSTABLE"),
    };

    public static RelativityFrame Frame(string? policy, bool vehicle = true, bool pedestrian = true) =>
        new(policy, [new("emergency_vehicle_state", vehicle), new("ped_in_crosswalk", pedestrian)]);
}

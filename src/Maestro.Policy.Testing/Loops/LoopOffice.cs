using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Loops;

/// <summary>A policy to try a store with.</summary>
internal static class LoopOffice
{
    private static readonly Codebook Book = Codebook.Parse(
        """
        {
          "schema_version": "1.0", "codebook_name": "Office", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "loop_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "LOOP": 0 }
          }
        }
        """);

    public static LoopPolicy Policy(int rounds)
    {
        (Layer layer, ReasonCode reason) = (Book.Layer("loop_gate"), Book.Reason("LOOP"));
        return new(new()
        {
            MaxRounds = rounds,
            PlanRound = rounds - 1,
            Words = new()
            {
                MaestroLayer = layer,
                MediationLayer = layer,
                AccountabilityLayer = layer,
                PlanRequested = reason,
                PlanDispatched = reason,
                PlanProposed = reason,
                PlanReceived = reason,
                EndRecommended = reason,
                SessionStopped = reason,
                StoppedIsTerminal = reason,
                MissingKeys = reason,
                InvalidInput = reason,
            },
        });
    }
}

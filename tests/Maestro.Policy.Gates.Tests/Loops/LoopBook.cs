using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Gates.Tests.Loops;

/// <summary>The vocabulary of the tests of loops: the reference's words, with a layer maestro that may seal or
/// not.</summary>
internal static class LoopBook
{
    private static readonly string[] Layers = ["maestro", "mediation", "acc_gate", "plain_gate", "sealing_gate"];

    private static readonly string[] Reasons =
    [
        "REL_PLAN_REQUESTED_AFTER_3_HITL", "MAESTRO_PLAN_REQUEST_DISPATCHED", "MEDIATION_PLAN_PROPOSED",
        "MAESTRO_PLAN_RECEIVED", "ACC_LOOP_BUDGET_EXCEEDED", "ACC_END_SESSION_AFTER_4_HITL", "ACC_STOPPED_IS_TERMINAL",
        "SPEC_MISSING_KEYS", "SPEC_INVALID_INPUT", "SOME_BLOCK",
    ];

    public static Codebook Book { get; } = Make(maySeal: false);

    public static LoopWords Words { get; } = LoopWords.Reference(Book);

    public static LoopPolicy Policy { get; } = new(new() { Words = Words });

    public static LoopConflict Conflict { get; } = new("S1", "f");

    public static LoopGateOptions GateOptions { get; } = new()
    {
        Layer = Book.Layer("plain_gate"),
        StoppedReason = Book.Reason("ACC_STOPPED_IS_TERMINAL"),
        EndReason = Book.Reason("ACC_LOOP_BUDGET_EXCEEDED"),
        NoSessionReason = Book.Reason("SPEC_MISSING_KEYS"),
    };

    public static Codebook Make(bool maySeal, params IEnumerable<string> others) => Codebook.Parse($$"""
        {
          "schema_version": "1.0",
          "codebook_name": "Loops",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { {{Map(Layers, first: 1)}} },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": {
              "OK": 0, "PAUSE_ONLY": 1, "STOP_ONLY": 2, {{Map(Reasons.Concat(others).Distinct(), first: 3)}}
            }
          },
          "layers": {
            "maestro": { "may_seal": {{(maySeal ? "true" : "false")}} }, "sealing_gate": { "may_seal": true }
          },
          "reasons": {
            "PAUSE_ONLY": { "verdicts": ["PAUSE_FOR_HITL"] },
            "STOP_ONLY": { "verdicts": ["STOPPED"] }
          }
        }
        """);

    /// <summary>So many pauses about one conflict, with ids E0, E1 and so on.</summary>
    public static IEnumerable<LoopEvent> Pauses(int number, LoopConflict? conflict = null) =>
        Enumerable.Range(0, number).Select(i => LoopEvent.Pause($"E{i}", conflict ?? Conflict));

    /// <summary>What the policy says to events one after the other.</summary>
    public static LoopStep Take(LoopPolicy policy, LoopState state, params IEnumerable<LoopEvent> events)
    {
        LoopStep step = new(state, []);
        foreach (LoopEvent happened in events)
        {
            LoopStep next = policy.Next(step.State, happened, "PLAN");
            step = next with { Produced = step.Produced.AddRange(next.Produced) };
        }

        return step;
    }

    private static string Map(IEnumerable<string> words, int first) =>
        string.Join(", ", words.Select((word, i) => $"\"{word}\": {first + i}"));
}

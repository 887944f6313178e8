using Maestro.Policy.Sandbox.Commands;

namespace Maestro.Policy.Sandbox.Tests.Commands;

/// <summary>The vocabulary of the tests of the command gate.</summary>
internal static class CommandBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Commands",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "acc_gate": 1, "command_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "COMMAND_REFUSED": 1, "COMMAND_ASKED": 2, "COMMAND_REMOTE": 3 }
          },
          "reasons": {
            "COMMAND_REFUSED": { "verdicts": ["STOPPED"] },
            "COMMAND_REMOTE": { "verdicts": ["STOPPED"] },
            "COMMAND_ASKED": { "verdicts": ["PAUSE_FOR_HITL"] }
          }
        }
        """);

    public static CommandGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("command_gate"),
        StopReason = Book.Reason("COMMAND_REFUSED"),
        HitlReason = Book.Reason("COMMAND_ASKED"),
    };
}

using Maestro.Policy.Gates.PersonalData;

namespace Maestro.Policy.Gates.Tests.PersonalData;

/// <summary>The vocabulary of the tests of the personal data gate.</summary>
internal static class PersonalDataBook
{
    public static Codebook Book { get; } = Codebook.Parse("""
        {
          "schema_version": "1.0",
          "codebook_name": "Personal data",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "ethics_gate": 1, "plain_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "EMAIL": 1, "PHONE": 2, "UNREAD": 3, "ASK": 4 }
          },
          "reasons": { "ASK": { "verdicts": ["PAUSE_FOR_HITL"] } }
        }
        """);

    public static PersonalDataGateOptions Options { get; } = new()
    {
        Layer = Book.Layer("ethics_gate"),
        EmailReason = Book.Reason("EMAIL"),
        PhoneReason = Book.Reason("PHONE"),
        UnreadReason = Book.Reason("UNREAD"),
    };
}

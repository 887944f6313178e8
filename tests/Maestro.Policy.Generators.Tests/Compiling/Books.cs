namespace Maestro.Policy.Generators.Tests.Compiling;

/// <summary>Texts of codebooks.</summary>
internal static class Books
{
    public const string Refunds = """
        {
          "schema_version": "1.0",
          "codebook_name": "Refunds",
          "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "ethics_gate": 2, "amount_gate": 1 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "reason_code_to_id": { "AMOUNT_HIGH": 0, "CUSTOMER_BLOCKED": 2, "FRAUD": 1, "OLD": 3 }
          },
          "layers": {
            "ethics_gate": { "description": "What no approval can lift." }
          },
          "reasons": {
            "AMOUNT_HIGH": {
              "description": "More than <100> & some.", "verdicts": ["PAUSE_FOR_HITL"], "layers": ["amount_gate"]
            },
            "CUSTOMER_BLOCKED": {
              "verdicts": ["STOPPED"], "layers": ["ethics_gate"], "sealed": true, "incident": true
            },
            "OLD": { "retired": true }
          }
        }
        """;

    /// <summary>The codebook above, under the name that the tests' classes give.</summary>
    public static TextFile RefundsFile => new("/project/refunds.codebook.json", Refunds);

    /// <summary>A codebook with one layer and the given reasons.</summary>
    public static string WithReasons(params IEnumerable<string> names)
    {
        IEnumerable<string> entries = names.Select((name, i) => FormattableString.Invariant($"\"{name}\": {i}"));

        return $$"""
            {
              "schema_version": "1.0", "codebook_name": "x", "codebook_version": "1",
              "maps": {
                "layer_to_id": { "acc_gate": 1 },
                "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
                "reason_code_to_id": { {{string.Join(", ", entries)}} }
              }
            }
            """;
    }
}

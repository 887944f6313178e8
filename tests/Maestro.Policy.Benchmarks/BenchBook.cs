namespace Maestro.Policy.Benchmarks;

/// <summary>The vocabulary of the benchmarks.</summary>
internal static class BenchBook
{
    public static Codebook Book { get; } = Codebook.Parse(
        """
        {
          "schema_version": "1.0", "codebook_name": "Benchmarks", "codebook_version": "1.0",
          "maps": {
            "layer_to_id": { "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
            "reason_code_to_id": { "OK": 0, "NO": 1, "NEVER": 2 }
          }
        }
        """);
}

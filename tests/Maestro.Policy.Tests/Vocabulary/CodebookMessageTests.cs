using System.Reflection;

namespace Maestro.Policy.Tests.Vocabulary;

/// <summary>What people are told about a codebook, word for word.</summary>
public sealed class CodebookMessageTests
{
    private const string Faulty = """
        {
          "codebook_name": "x", "codebook_version": "1", "maps_": 1,
          "generated_at": 5, "notes": "n", "incident_id": { "format": "INC-%d", "sort": 1 },
          "maps": {
            "layer_to_id": { "acc_gate": 1, "new_gate": 1, "big_gate": 64, "relativity_gate": 2 },
            "decision_to_id": { "PAUSE_FOR_HITL": 0, "ALLOW": 1 },
            "final_decider_to_id": { "ADMIN": 0, "SYSTEM": "1", "ROBOT": 3 },
            "reason_code_to_id": { "OK": 0, "A-B": 1, "A_B": 2, "2FA": 3, "SEALED": 4, "SOFT": 5, "GATE_TIMEOUT": 6,
              "SHUT": 7, "OK": 8 },
            "other": {} },
          "reverse_maps": { "id_to_layer": { "1": "acc_gate", "02": "relativity_gate", "9": "ghost_gate" } },
          "pack_spec": {
            "fields": [
              { "name": "layer_id", "bits": 6 }, { "name": "layer_id", "bits": 6 }, { "name": "colour", "bits": 2 },
              { "name": "sealed", "bits": 2 }, { "name": "decision_id", "bits": 2.5 }
            ],
            "total_bits": 21, "endianness": "little"
          },
          "layers": { "acc_gates": {}, "relativity_gate": { "may_seal": true }, "acc_gate": { "may_seal": "yes" } },
          "reasons": {
            "OK": { "verdicts": ["STOPPED"] }, "GATE_TIMEOUT": { "layers": ["acc_gate"] },
            "SEALED": { "sealed": true, "verdicts": ["RUN"] }, "SOFT": { "sealed": true, "overridable": true },
            "SHUT": { "sealed": true, "verdicts": ["PAUSE_FOR_HITL"] },
            "A_B": { "verdicts": ["MAYBE"], "layers": ["acc_gat"], "outcomes": [] }, "A_C": {}
          }
        }
        """;

    [Fact]
    public void EveryFault_IsToldAsRecorded()
    {
        string actual = string.Join('\n', Codebook.Check(Faulty)) + "\n";

        Assert.Equal(Recorded("faults.txt", actual), actual);
    }

    [Fact]
    public void EveryChange_IsToldAsRecorded()
    {
        const string Older = """
            {
              "schema_version": "1.0", "codebook_name": "x", "codebook_version": "1",
              "maps": {
                "layer_to_id": { "a_gate": 1, "b_gate": 2, "c_gate": 3 },
                "decision_to_id": { "PAUSE_FOR_HITL": 0, "RUN": 1, "STOPPED": 2 },
                "final_decider_to_id": { "ADMIN": 0, "SYSTEM": 1, "USER": 2 },
                "reason_code_to_id": { "OK": 0, "A": 1, "B": 2, "C": 3 }
              },
              "reasons": { "C": { "verdicts": ["STOPPED", "PAUSE_FOR_HITL"], "layers": ["b_gate", "a_gate"] } }
            }
            """;
        const string Newer = """
            {
              "schema_version": "1.0", "codebook_name": "x", "codebook_version": "1",
              "maps": {
                "layer_to_id": { "a_gate": 1, "b_gate": 4, "d_gate": 3 },
                "decision_to_id": { "PAUSE_FOR_HITL": 1, "RUN": 0, "STOPPED": 2 },
                "final_decider_to_id": { "ADMIN": 1, "SYSTEM": 0, "USER": 2 },
                "reason_code_to_id": { "OK": 0, "A": 2, "C": 3, "D": 255 }
              },
              "layers": { "a_gate": { "may_seal": true } },
              "reasons": { "C": { "incident": true, "sealed": true, "retired": true } },
              "pack_spec": { "fields": [
                { "name": "reason_code_id", "bits": 9 }, { "name": "layer_id", "bits": 6 },
                { "name": "decision_id", "bits": 2 }, { "name": "sealed", "bits": 1 },
                { "name": "overrideable", "bits": 1 }, { "name": "final_decider_id", "bits": 2 } ] }
            }
            """;
        string actual = string.Concat(
            Codebook.Diff(Codebook.Parse(Older), Codebook.Parse(Newer))
                .Select(change => $"{Weight(change)} {change.Kind} {change.Word}: {change.Message}\n"));

        Assert.Equal(Recorded("changes.txt", actual), actual);

        static string Weight(CodebookChange change) => change.IsBreaking ? "breaking" : "harmless";
    }

    // The texts are recorded beside this file; who changes one on purpose records it anew with MAESTRO_ACCEPT_TEXT=1.
    private static string Recorded(string name, string actual)
    {
        string folder = typeof(CodebookMessageTests).Assembly
            .GetCustomAttributes<AssemblyMetadataAttribute>()
            .Single(metadata => metadata.Key == "ProjectFolder")
            .Value!;
        string path = Path.Combine(folder, "Vocabulary", "Messages", name);
        if (Environment.GetEnvironmentVariable("MAESTRO_ACCEPT_TEXT") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        return File.ReadAllText(path).ReplaceLineEndings("\n");
    }
}

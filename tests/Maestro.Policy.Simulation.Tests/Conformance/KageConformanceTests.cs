using System.Security.Cryptography;
using System.Text.Json;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Simulation.Kage;
using Maestro.Policy.Simulation.Tests.Kage;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Simulation.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class KageConformanceTests
{
    private const string Folder = "out/emergency_contract_kage";

    [Fact]
    public async Task Runs_AreTheReferences()
    {
        VectorFamily vectors = VectorFamily.Load("emergency", "kage_orchestrator");
        Assert.SkipWhen(vectors.IsAbsent, vectors.Reason);
        List<string> differences = [];

        foreach (JsonElement item in vectors.Cases)
        {
            string found = await FoundAsync(item);
            string recorded = Recorded(item.GetProperty("expect"), HasOwnWording(item));

            if (found != recorded)
            {
                differences.Add($"{item.GetProperty("id")}:\n{found}\n    instead of\n{recorded}");
            }
        }

        Assert.Empty(differences);
    }

    private static async Task<string> FoundAsync(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        DateTimeOffset now = given.GetProperty("clock").GetDateTimeOffset();
        FaultyStorage storage = new();
        using AuditKey key = Key(given.GetProperty("key_hex").GetString());
        KageOrchestrator orchestrator = new(Options(given, storage, key, now), Humans(given.GetProperty("options")));
        KageResult result = await orchestrator.RunAsync(Request(given, now), TestContext.Current.CancellationToken);

        bool isReferences = HasOwnWording(item);
        string[] lines =
        [
            string.Join(
                " | ", result.RunId, result.Verdict.ToWireName(), result.FinalState, result.Reason.Name,
                result.IsSealed, result.ArtifactPath, result.Verification.IsValid),
            .. result.Rows.Select(row => Line(row.ToString(), isReferences)),
            .. storage.Files.Select(file => isReferences ? Name(file) : $"{Name(file)} {Hash(storage.Read(file))}"),
        ];

        return string.Join('\n', lines);
    }

    private static string Recorded(JsonElement expect, bool isReferences)
    {
        JsonElement result = expect.GetProperty("result");
        string[] lines =
        [
            string.Join(
                " | ", result.GetProperty("run_id"), result.GetProperty("decision"), result.GetProperty("final_state"),
                result.GetProperty("reason_code"), result.GetProperty("sealed").GetBoolean(),
                result.GetProperty("artifact_path").GetString(), result.GetProperty("arl_verified").GetBoolean()),
            .. expect.GetProperty("rows").EnumerateArray().Select(row => Line(row.GetRawText(), isReferences)),
            .. expect.GetProperty("files").EnumerateObject().Select(file =>
                isReferences ? file.Name : $"{file.Name} {file.Value.GetProperty("sha256")}"),
        ];

        return string.Join('\n', lines);
    }

    private static string Name(string file) => Path.GetRelativePath(Environment.CurrentDirectory, file);

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    // Names, values and order of the members; hashes only where the draft's wording isn't the reference's own.
    private static string Line(string row, bool isReferences)
    {
        using JsonDocument document = JsonDocument.Parse(row);

        return string.Join(
            ", ",
            document.RootElement.EnumerateObject()
                .Where(member => !isReferences || !(member.Name.EndsWith("_hash", StringComparison.Ordinal)
                    || member.Name is "artifact_sha256" or "artifact_hmac") || member.Name == "policy_pack_hash")
                .Select(member => $"{member.Name}={Value(member.Value)}"));
    }

    private static string Value(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? $"'{value.GetString()}'" : value.GetRawText();

    // SimulationDeviations.KageHasItsOwnWords
    private static bool HasOwnWording(JsonElement item) =>
        item.GetProperty("expect").TryGetProperty("hashes_depend_on_reference_draft_wording", out JsonElement depends)
        && depends.ValueKind == JsonValueKind.True;

    private static KageOptions Options(JsonElement given, FaultyStorage storage, AuditKey key, DateTimeOffset now)
    {
        ManualTime time = new();
        time.Advance(now - time.GetUtcNow());
        KageOptions options = new()
        {
            Key = key,
            ChainId = given.GetProperty("chain_id").GetString()!,
            Folder = Folder,
            Storage = storage,
            Reading = KageReading.Reference,
            AllowsExternalEffects = Flag(given.GetProperty("options"), "allow_external_effects", false),
            Time = time,
        };

        return given.GetProperty("draft_override").GetString() is { } draft
            ? options with { Draft = _ => draft }
            : options;
    }

    private static ScriptedHumans Humans(JsonElement options) => new(
    [
        .. Flag(options, "hitl_continue_on_rfl", true) ? (KageQuestionKind[])[KageQuestionKind.Continue] : [],
        .. Flag(options, "auth_approved", true) ? (KageQuestionKind[])[KageQuestionKind.Authorize] : [],
        .. Flag(options, "admin_finalize_approved", true) ? (KageQuestionKind[])[KageQuestionKind.Finalize] : [],
    ]);

    private static KageRequest Request(JsonElement given, DateTimeOffset now)
    {
        KageScenario scenario = Scenario(given.GetProperty("scenario_input"));
        JsonElement evidence = given.GetProperty("evidence_bundle");
        bool isGenerated = evidence.ValueKind is JsonValueKind.String or JsonValueKind.Null;

        return new()
        {
            RunId = given.GetProperty("run_id").GetString()!,
            Scenario = scenario,
            Evidence = isGenerated
                ? scenario.ToEvidence(now, Flag(given.GetProperty("options"), "fabricated_evidence", false))
                : EvidenceReader.Read(evidence, EvidenceReading.Kage),
        };
    }

    private static KageScenario Scenario(JsonElement input) => new()
    {
        Scenario = Text(input.GetProperty("scenario")),
        Location = Text(input.GetProperty("location_id")),
        VehicleState = Text(input.GetProperty("emergency_vehicle_state")),
        IsPedestrianInCrosswalk = IsTrue(input.GetProperty("ped_in_crosswalk")),
        WantsExternalEffect = IsTrue(input.GetProperty("requested_external_effect")),
        WantsSignalControl = IsTrue(input.GetProperty("requested_real_signal_control")),
        PriorityPolicy = Text(input.GetProperty("priority_policy")),
    };

    private static string? Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString() : IsTrue(value) ? value.GetRawText() : null;

    private static bool Flag(JsonElement options, string name, bool otherwise) =>
        options.TryGetProperty(name, out JsonElement flag) ? IsTrue(flag) : otherwise;

    private static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() is { Length: > 0 },
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Null or JsonValueKind.False => false,
        _ => true,
    };

    // SimulationDeviations.KageKeys: an empty key is none here; the reference takes its demo key in its place.
    private static AuditKey Key(string? hex) => AuditKey.ToVerify(
        "demo-key",
        string.IsNullOrEmpty(hex)
            ? SHA256.HashData("emergency-contract-kage-demo-key"u8)
            : Convert.FromHexString(hex));
}

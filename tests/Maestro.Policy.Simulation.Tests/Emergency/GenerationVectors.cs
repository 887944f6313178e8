using System.Globalization;
using System.Text.Json;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Simulation.Emergency.Files;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What the vectors about generations give.</summary>
internal static class GenerationVectors
{
    public static IReadOnlyDictionary<string, EmergencyGeneration> Columns { get; } =
        new Dictionary<string, EmergencyGeneration>
        {
            ["v1"] = EmergencyGeneration.V1,
            ["v4"] = EmergencyGeneration.V4,
            ["v4_1"] = EmergencyGeneration.V41,
            ["v4_4"] = EmergencyGeneration.V44,
            ["v4_6"] = EmergencyGeneration.V46,
            ["v4_7"] = EmergencyGeneration.V47,
            ["v4_7_fixed"] = EmergencyGeneration.V47Fixed,
            ["v4_8"] = EmergencyGeneration.V48,
            ["v5_0_1"] = EmergencyGeneration.V501,
            ["v5_1_2"] = EmergencyGeneration.V512,
        };

    /// <summary>Plays the one run of a case.</summary>
    public static (EmergencyRunView View, EmergencyRun Run) Play(EmergencyOptions options, EmergencyCase given)
    {
        EmergencyRunView? view = null;
        EmergencyRun? run = null;
        EmergencySimulator.Run(options with
        {
            Runs = 1,
            Time = new SteadyTime(SteadyTime.Start),
            Cases = _ => given,
            AfterRun = shown => (view, run) = (shown, shown.ToRun(EmergencyVectors.ChainId)),
        });

        return (view!, run!);
    }

    public static EmergencyOptions Options(JsonElement given, EmergencyGeneration generation)
    {
        MemoryFiles files = new();
        if (given.TryGetProperty("trust", out JsonElement trust))
        {
            files.ReplaceText("model_trust_store.json", trust.GetRawText());
        }

        return new()
        {
            Generation = generation,
            Reading = EmergencyReading.Reference,
            KeepsStores = true,
            RenewsGrant = !IsSet(given, "no_grant"),
            Files = files,
        };
    }

    public static EmergencyCase Case(JsonElement given) => new()
    {
        RunId = given.TryGetProperty("run_id", out JsonElement id) ? id.GetString() : "SIM#B001",
        IsFabricated = IsSet(given, "fabricated"),
        Evidence = given.TryGetProperty("bundle", out JsonElement bundle)
            ? EvidenceReader.Read(bundle, EvidenceReading.Reference)
            : null,
        MissingKeys = given.TryGetProperty("auth_remove", out JsonElement keys)
            ? [.. keys.EnumerateArray().Select(key => key.GetString()!)]
            : [],
        RequestLifetime = given.TryGetProperty("ttl", out JsonElement lifetime)
            ? TimeSpan.FromSeconds(lifetime.GetDouble())
            : AuthRequest.DefaultLifetime,
        StopsAtBoundary = given.TryGetProperty("hitl_rfl", out JsonElement answer) && answer.GetString() != "continue",
        Draft = given.TryGetProperty("draft", out JsonElement draft) ? draft.GetString() : null,
    };

    /// <summary>A case of generation 1, in which humans type their answers, or somebody injects a fault.</summary>
    public static EmergencyCase TypedCase(JsonElement given)
    {
        string injected = given.TryGetProperty("injected", out JsonElement fault) ? fault.GetString()! : "";
        string user = injected == "bad_actor" ? "ADMIN" : "USER";
        string admin = injected == "bad_finalize" ? "USER" : "ADMIN";

        return new()
        {
            RunId = "SIM#0001",
            RequestLifetime = injected.Contains("expired", StringComparison.Ordinal)
                ? TimeSpan.FromSeconds(-1)
                : AuthRequest.DefaultLifetime,
            AuthAnswer = request => AuthReader.ReadAuthEvent(
                Event(
                    $"AUTH_{Typed(given, "auth_answer", "REJECT")}",
                    user,
                    "AUTH_REQUEST",
                    "auth_request_id",
                    request.Id),
                AuthReading.Reference),
            FinalizeAnswer = draft => AuthReader.ReadFinalizeEvent(
                Event(
                    $"FINALIZE_{Typed(given, "finalize_answer", "STOP")}",
                    admin,
                    "DRAFT_DOCUMENT",
                    "draft_id",
                    draft),
                AuthReading.Reference),
        };
    }

    private static string Typed(JsonElement given, string name, string otherwise) =>
        !given.TryGetProperty(name, out JsonElement answer)
            ? "APPROVE"
            : answer.GetString()!.Trim() switch { "1" => "APPROVE", "2" => "REVISE", _ => otherwise };

    public static JsonElement Event(string kind, string actor, string targetKind, string targetName, string target)
    {
        string ts = SteadyTime.Start.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);

        return JsonSerializer.SerializeToElement(new Dictionary<string, object>
        {
            ["schema_version"] = "1.0",
            ["event_type"] = kind,
            ["ts"] = ts,
            ["actor"] = new { type = actor, id = "somebody" },
            ["target"] = new Dictionary<string, string> { ["kind"] = targetKind, [targetName] = target },
        });
    }

    private static bool IsSet(JsonElement given, string name) =>
        given.TryGetProperty(name, out JsonElement flag) && flag.GetBoolean();
}

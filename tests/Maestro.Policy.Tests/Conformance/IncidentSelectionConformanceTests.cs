using System.Text.Json;
using Maestro.Policy.TestKit.Vectors;
using Maestro.Policy.Tests.Audit.Incidents;

namespace Maestro.Policy.Tests.Conformance;

[Trait("Category", "Conformance")]
public sealed class IncidentSelectionConformanceTests
{
    private static readonly string[] LogMembers =
    [
        "ts", "run_id", "layer", "decision", "sealed", "overrideable", "final_decider", "reason_code", "log_level",
        "context_replay", "context_seq", "context_post",
    ];

    [Fact]
    public void RecordedEmissions_PutTheSameRowsOnRecord() =>
        VectorFamily.Load("emergency", "audit_log_emits").AssertAll(
        static item => Judge(item).AsTask().GetAwaiter().GetResult());

    private static async ValueTask<string?> Judge(JsonElement item)
    {
        JsonElement given = item.GetProperty("given");
        JsonElement expected = item.GetProperty("expect");
        if (Emissions(given).Any(IsOfOtherWords))
        {
            return null;
        }

        Codebook book = IncidentVectors.Book(Emissions(given));
        byte[] keyBytes = Convert.FromHexString(IncidentVectors.Word(given, "key_hex"));
        using AuditKey key = AuditKey.FromBytes(IncidentVectors.Word(given, "key_id"), keyBytes);
        using IncidentTestFolder folder = new();
        await using IncidentAuditLog log = await IncidentAuditLog.OpenAsync(
            folder.FullName, key, Options(given), TestContext.Current.CancellationToken);
        WrittenRows written = new(folder);
        DateTimeOffset time = IncidentVectors.Clock(given);
        foreach ((JsonElement call, JsonElement said) in
            given.GetProperty("calls").EnumerateArray().Zip(expected.GetProperty("calls").EnumerateArray()))
        {
            if (IsTooFree(call))
            {
                return await IsRefused(log, call, book, time) ? null : "accepted";
            }

            bool isMade = await IsMade(log, call, book, time);
            time += TimeSpan.FromSeconds(given.GetProperty("clock_step_seconds_after_each_call").GetDouble());
            int added = written.Read();
            if (added != said.GetProperty("appended").GetInt32() || isMade == said.TryGetProperty("raises", out _))
            {
                return $"{added} rows, {isMade}: {call} {said}";
            }
        }

        JsonElement[] rows = [.. expected.GetProperty("rows").EnumerateArray()];
        return IncidentVectors.Difference(written.Lines, rows, keyBytes, isOneChain: folder.Incidents.Length < 2);
    }

    private static string IncidentRun(JsonElement call) => IncidentVectors.Word(call, "run_id");

    private static IEnumerable<JsonElement> Emissions(JsonElement given) =>
        given.GetProperty("calls").EnumerateArray().Where(IsEmission);

    private static bool IsEmission(JsonElement call) => IncidentVectors.Word(call, "op") == "emit";

    // Deviations.IncidentWords.
    private static bool IsOfOtherWords(JsonElement call) =>
        !WireNames.TryParse(IncidentVectors.Word(call, "decision"), out Verdict _)
        || IncidentVectors.Word(call, "reason_code").Length == 0;

    private static bool IsTooFree(JsonElement call) => IsEmission(call) && (HasLogMember(call) || IsOddlySealed(call));

    // Deviations.SealsAreFinal.
    private static bool IsOddlySealed(JsonElement call) =>
        IncidentVectors.IsTrue(call, "sealed")
        && (IncidentVectors.IsTrue(call, "overrideable")
            || IncidentVectors.Word(call, "decision") == "RUN"
            || IncidentVectors.Word(call, "final_decider") != "SYSTEM");

    // Deviations.IncidentMembers.
    private static bool HasLogMember(JsonElement call) =>
        call.GetProperty("extra") is { ValueKind: JsonValueKind.Object } extra
        && extra.EnumerateObject().Any(member => LogMembers.Contains(member.Name));

    private static async ValueTask<bool> IsRefused(
        IncidentAuditLog log, JsonElement call, Codebook book, DateTimeOffset time)
    {
        try
        {
            await Append(log, call, book, time);
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static async ValueTask<bool> IsMade(
        IncidentAuditLog log, JsonElement call, Codebook book, DateTimeOffset time)
    {
        if (!IsEmission(call))
        {
            await log.CompleteAsync(IncidentRun(call), "DROPPED", TestContext.Current.CancellationToken);
            return true;
        }

        return !await IsRefused(log, call, book, time);
    }

    private static ValueTask Append(IncidentAuditLog log, JsonElement call, Codebook book, DateTimeOffset time)
    {
        AuditRow row = IncidentVectors.Row(book, call, IncidentRun(call), time);
        return IncidentVectors.IsTrue(call, "force_full")
            ? log.AppendForcedAsync(row, TestContext.Current.CancellationToken)
            : log.AppendAsync(row, TestContext.Current.CancellationToken);
    }

    // Deviations.IncidentCounts.
    private static IncidentLogOptions Options(JsonElement given) => new()
    {
        Window = new()
        {
            Before = Math.Max(0, given.GetProperty("full_context_n").GetInt32()),
            After = Math.Max(0, given.GetProperty("post_context_n").GetInt32()),
            Selection = IncidentSelection.Reference,
        },
        ChainId = IncidentVectors.Word(given, "chain_id"),
        Timestamps = AuditTimestamps.LocalSeconds,
    };
}

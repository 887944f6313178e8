using System.Text.Json;
using Maestro.Policy.Simulation.Documents;

namespace Maestro.Policy.Simulation.Tests.Documents;

/// <summary>Recorded requests, and runs as they are recorded.</summary>
internal static class DocumentVectors
{
    public static DocumentRequest Request(JsonElement item) => new()
    {
        RunId = "RUN1",
        Prompt = item.GetProperty("prompt").GetString()!,
        Faults = Faults(item.GetProperty("faults")),
        SealsRunaways = item.GetProperty("runaway_seal").GetBoolean(),
        RunawayThreshold = item.GetProperty("runaway_threshold").GetInt32(),
        MaxAttempts = item.GetProperty("max_attempts").GetInt32(),
    };

    /// <summary>Whether the reference can't read faults, so that every run ends with an exception.</summary>
    public static bool AreNoFaults(JsonElement faults) => faults.EnumerateObject().Any(static kind =>
        kind.Value.ValueKind != JsonValueKind.Object
        && !(kind.Value.ValueKind == JsonValueKind.Array && kind.Value.GetArrayLength() == 0));

    public static DocumentFaults Faults(JsonElement faults) => faults.EnumerateObject()
        .Where(static kind => kind.Value.ValueKind == JsonValueKind.Object).Aggregate(
        DocumentFaults.None,
        static (all, kind) => all.With(kind.Name, Of(kind.Value, isThere: true), Of(kind.Value, isThere: false)));

    public static string Task(DocumentTaskResult task) => string.Join(
        " | ", task.TaskId, task.Task, task.Decision.ToWireName(), task.BlockedLayer, task.ReasonCode, task.IsSealed,
        task.HasArtifact);

    public static string Event(DocumentEvent row) => string.Join(
        " | ", row.TaskId, row.Task, row.Event, row.Layer, row.Decision.ToWireName(), row.IsSealed, row.IsOverrideable,
        row.FinalDecider.ToWireName(), row.ReasonCode, row.Detail, row.Artifact);

    public static string Recorded(JsonElement row) => string.Join(" | ", row.EnumerateArray());

    // Whatever the reference takes for true.
    private static DocumentFault Of(JsonElement named, bool isThere) => named.EnumerateObject().Aggregate(
        DocumentFault.None,
        (all, flag) => IsTrue(flag.Value) == isThere && DocumentFaults.TryParse(flag.Name, out DocumentFault fault)
            ? all | fault : all);

    private static bool IsTrue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.String => value.GetString() != "",
        JsonValueKind.Number => value.GetDouble() != 0,
        JsonValueKind.Array => value.GetArrayLength() > 0,
        JsonValueKind.Object => value.EnumerateObject().Any(),
        _ => false,
    };
}

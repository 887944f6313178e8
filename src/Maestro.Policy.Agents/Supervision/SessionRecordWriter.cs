using System.Buffers;
using System.Text.Json;
using Maestro.Policy.Agents.Processes;
using Maestro.Policy.Gates.Review;
using Maestro.Policy.Workers.Lifecycle;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Writes <c>session.json</c>.</summary>
internal static class SessionRecordWriter
{
    public static ReadOnlySpan<byte> Write(SessionRecord record)
    {
        ArrayBufferWriter<byte> text = new();
        using (Utf8JsonWriter json = new(text, new() { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteNumber("v", 1);
            json.WriteString("session", record.Session);
            json.WriteString("task", record.Task);
            json.WriteString("target", record.Target);
            json.WriteString("nonce", record.Nonce);
            json.WriteBoolean("over", record.IsOver);
            json.WriteBoolean("paused", record.IsPaused);
            json.WriteNumber("tier", record.Tier);
            json.WriteNumber("number", record.Number);
            json.WriteNumber("reviews", record.ReviewCount);
            json.WriteNumber("refusals_left", record.RefusalsLeft);
            Texts(json, "stopped", record.Stopped);
            Texts(json, "held", record.Held);
            Trigger(json, "open", record.Open);
            Trigger(json, "waiting", record.Waiting);
            json.WriteStartArray("matters");
            foreach (SupervisionRequest matter in record.Matters)
            {
                Matter(json, matter);
            }

            json.WriteEndArray();
            json.WriteStartArray("workers");
            foreach (WorkerRecord worker in record.Workers)
            {
                Worker(json, worker);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        text.Write("\n"u8);
        return text.WrittenSpan;
    }

    private static void Trigger(Utf8JsonWriter json, string name, ReviewTrigger? trigger)
    {
        if (trigger is { } there)
        {
            json.WriteStartObject(name);
            json.WriteNumber("kind", (int)there.Kind);
            json.WriteString("worker", there.Worker);
            json.WriteEndObject();
        }
    }

    private static void Matter(Utf8JsonWriter json, SupervisionRequest matter)
    {
        json.WriteStartObject();
        json.WriteNumber("number", matter.Number);
        json.WriteNumber("matter", (int)matter.Matter);
        json.WriteString("worker", matter.Worker);
        json.WriteString("layer", matter.Layer);
        json.WriteString("reason", matter.Reason);
        json.WriteString("detail", matter.Detail);
        json.WriteEndObject();
    }

    private static void Worker(Utf8JsonWriter json, WorkerRecord worker)
    {
        json.WriteStartObject();
        json.WriteString("name", worker.Name);
        json.WriteString("state", worker.State.ToWord());
        json.WriteNumber("holds", (int)worker.Holds);
        json.WriteNumber("restarts", worker.Restarts);
        Texts(json, "added", worker.Added);
        json.WriteStartObject("relaunches");
        foreach ((string rule, int count) in worker.Relaunches)
        {
            json.WriteNumber(rule, count);
        }

        json.WriteEndObject();
        json.WriteNumber("violations_in_a_row", worker.Violations.InARow);
        json.WriteNumber("violations", worker.Violations.Total);
        json.WriteNumber("events", worker.Events);
        json.WriteNumber("accounted", worker.Accounted);
        if (worker.Progress is { } progress)
        {
            json.WriteNumber("progress", progress);
        }

        json.WriteNumber("active_ticks", worker.Active.Ticks);
        json.WriteBoolean("tokens_accepted", worker.IsTokenUseAccepted);
        json.WriteStartArray("processes");
        foreach (ProcessIdentity process in worker.Processes)
        {
            json.WriteStartObject();
            json.WriteNumber("id", process.Id);
            json.WriteNumber("start", process.Start);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (string text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }
}

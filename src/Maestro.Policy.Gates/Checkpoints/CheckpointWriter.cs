using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Writes a checkpoint as JSON.</summary>
internal static class CheckpointWriter
{
    private static readonly JsonWriterOptions Layout =
        new()
        {
            Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, MaxDepth = 256,
        };

    /// <summary>What is signed: everything but the signature.</summary>
    public static byte[] Body(Checkpoint checkpoint, string keyId, CheckpointDialect dialect) =>
        Write(checkpoint, keyId, dialect, hmac: null);

    /// <summary>What is in the file.</summary>
    public static byte[] Write(Checkpoint checkpoint, string keyId, CheckpointDialect dialect, string? hmac)
    {
        ArrayBufferWriter<byte> output = new();
        using (Utf8JsonWriter json = new(output, Layout))
        {
            Func<string?, string?> text =
                dialect == CheckpointDialect.Reference ? ReferenceRedaction.Apply : static text => text;
            json.WriteStartObject();
            json.WriteString(
                "checkpoint_version",
                dialect == CheckpointDialect.Strict
                    ? CheckpointWords.StrictVersion
                    : CheckpointWords.ReferenceVersion);
            json.WriteString("run_id", text(checkpoint.RunId));
            json.WriteString("status", CheckpointWords.Of(checkpoint.Status));
            json.WriteString("resume_mode", CheckpointWords.ResumeMode);
            json.WriteString("current_task_id", text(checkpoint.CurrentTask));
            json.WriteString("failed_task_id", text(checkpoint.FailedTask));
            json.WriteString("failed_layer", text(checkpoint.FailedLayer));
            json.WriteString("reason_code", text(checkpoint.Reason));
            json.WriteString("key_id", text(keyId));
            json.WriteString("hash_alg", CheckpointWords.Algorithm);
            json.WriteStartArray("tasks");
            foreach (CheckpointTask task in checkpoint.Tasks)
            {
                Task(json, dialect == CheckpointDialect.Reference ? AsReference(task) : task, text);
            }

            json.WriteEndArray();
            Rest(json, checkpoint, dialect, hmac);
            json.WriteEndObject();
        }

        output.Write("\n"u8);
        return output.WrittenSpan.ToArray();
    }

    // The reference knows no seal.
    private static CheckpointTask AsReference(CheckpointTask task) =>
        task.Status == CheckpointTaskStatus.Sealed
            ? task with { Status = CheckpointTaskStatus.WaitingForHuman }
            : task;

    private static void Task(Utf8JsonWriter json, CheckpointTask task, Func<string?, string?> text)
    {
        json.WriteStartObject();
        json.WriteString("task_id", text(task.Id));
        json.WriteString("kind", text(task.Kind));
        json.WriteString("status", CheckpointWords.Of(task.Status));
        json.WriteString("last_completed_layer", text(task.LastLayer));
        json.WriteString("failed_layer", text(task.FailedLayer));
        json.WriteString("reason_code", text(task.Reason));
        json.WriteString("artifact_path", text(task.Artifact?.Path));
        json.WriteString("artifact_sha256", task.Artifact?.Sha256);
        json.WriteString("artifact_hmac", task.Artifact?.Hmac);
        json.WriteBoolean("resume_allowed", task.IsOpen);
        json.WriteBoolean("requires_hitl_before_resume", task.NeedsHuman);
        json.WriteEndObject();
    }

    private static void Rest(Utf8JsonWriter json, Checkpoint checkpoint, CheckpointDialect dialect, string? hmac)
    {
        json.WritePropertyName("token_estimate");
        if (checkpoint.TokenEstimate is { } estimate)
        {
            estimate.WriteTo(json);
        }
        else
        {
            json.WriteNullValue();
        }

        if (dialect == CheckpointDialect.Strict)
        {
            json.WriteNumber(CheckpointWords.Revision, checkpoint.Revision);
        }

        if (hmac is not null)
        {
            json.WriteString(CheckpointWords.Hmac, hmac);
        }
    }
}

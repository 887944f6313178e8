using System.Collections.Immutable;
using System.Text.Json;

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Makes a checkpoint of a JSON object that was signed; of anything else, nothing.</summary>
internal static class CheckpointSchema
{
    private static readonly string[] Strict =
        [.. CheckpointWords.Members, CheckpointWords.Revision, CheckpointWords.Hmac];

    /// <summary>Reads what has exactly the members of the strict dialect.</summary>
    public static Checkpoint? ReadStrict(JsonElement root, string keyId, string state)
    {
        MemberReader reader = new(root, Strict);
        reader.Demand(reader.Text("checkpoint_version") == CheckpointWords.StrictVersion);
        reader.Demand(reader.Text("key_id") == keyId);
        reader.Demand(reader.Text("resume_mode") == CheckpointWords.ResumeMode);
        reader.Demand(reader.Text("hash_alg") == CheckpointWords.Algorithm);
        long revision = reader.Number(CheckpointWords.Revision);
        reader.Demand(revision > 0);
        reader.Demand(reader.Value("token_estimate").ValueKind is JsonValueKind.Object or JsonValueKind.Null);
        ImmutableArray<CheckpointTask> tasks = Tasks(reader, isStrict: true);
        reader.Demand(tasks.DistinctBy(static task => task.Id).Count() == tasks.Length && tasks.Length > 0);
        return Read(reader, tasks, state, revision);
    }

    /// <summary>Reads what the reference's rules made of an object: all members are there.</summary>
    public static Checkpoint? ReadReference(JsonElement body, string state)
    {
        MemberReader reader = new(body, CheckpointWords.Members);
        return Read(reader, Tasks(reader, isStrict: false), state, revision: 0);
    }

    private static Checkpoint? Read(
        MemberReader reader, ImmutableArray<CheckpointTask> tasks, string state, long revision)
    {
        reader.Demand(CheckpointWords.TryStatus(reader.Text("status"), out CheckpointStatus status));
        JsonElement estimate = reader.Value("token_estimate");
        Checkpoint checkpoint = new(reader.Text("run_id"), status, reader.Text("reason_code"), tasks)
        {
            CurrentTask = reader.TextOrNull("current_task_id"),
            FailedTask = reader.TextOrNull("failed_task_id"),
            FailedLayer = reader.TextOrNull("failed_layer"),
            TokenEstimate = estimate.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined
                ? null
                : estimate.Clone(),
            Revision = revision,
            State = state,
        };
        return reader.IsSound ? checkpoint : null;
    }

    private static ImmutableArray<CheckpointTask> Tasks(MemberReader reader, bool isStrict)
    {
        JsonElement tasks = reader.Value("tasks");
        reader.Demand(tasks.ValueKind == JsonValueKind.Array);
        ImmutableArray<CheckpointTask>.Builder all = ImmutableArray.CreateBuilder<CheckpointTask>();
        foreach (JsonElement item in reader.IsSound ? tasks.EnumerateArray() : default)
        {
            MemberReader member = new(item, CheckpointWords.TaskMembers);
            all.Add(Task(member, isStrict));
            reader.Demand(member.IsSound);
        }

        return all.DrainToImmutable();
    }

    private static CheckpointTask Task(MemberReader reader, bool isStrict)
    {
        reader.Demand(CheckpointWords.TryTaskStatus(reader.Text("status"), out CheckpointTaskStatus status));
        reader.Demand(isStrict || status != CheckpointTaskStatus.Sealed);
        (string? path, string? sha256, string? hmac) = (reader.TextOrNull("artifact_path"),
            reader.TextOrNull("artifact_sha256"), reader.TextOrNull("artifact_hmac"));
        CheckpointTask task = new(reader.Text("task_id"), reader.Text("kind"), status, reader.Text("reason_code"))
        {
            LastLayer = reader.TextOrNull("last_completed_layer"),
            FailedLayer = reader.TextOrNull("failed_layer"),
            Artifact = path is null || sha256 is null || hmac is null ? null : new(path, sha256, hmac),
        };

        // Invariant: the flags say what the status says.
        bool isOpen = reader.Flag("resume_allowed");
        bool needsHuman = reader.Flag("requires_hitl_before_resume");
        reader.Demand(needsHuman == task.NeedsHuman);
        reader.Demand(!isStrict || (isOpen == task.IsOpen && IsWhole(task, path, sha256, hmac)));
        return task;
    }

    // A completed task has an artifact, one that is under way may have announced one, and no other has any part of one.
    private static bool IsWhole(CheckpointTask task, string? path, string? sha256, string? hmac)
    {
        bool isWhole = task.Artifact is { Path.Length: > 0 };
        bool isNone = (path ?? sha256 ?? hmac) is null;
        return task.Id.Length > 0 && task.Status switch
        {
            CheckpointTaskStatus.Completed => isWhole,
            CheckpointTaskStatus.Running => isWhole || isNone,
            _ => isNone,
        };
    }
}

namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>What the words of a checkpoint file are.</summary>
internal static class CheckpointWords
{
    public const string StrictVersion = "2.0";

    public const string ReferenceVersion = "1.0";

    public const string ResumeMode = "FROM_TASK_CHECKPOINT";

    public const string Algorithm = "HMAC-SHA256";

    public const string Hmac = "checkpoint_hmac";

    public const string Revision = "revision";

    /// <summary>The members of every checkpoint but its revision and its signature.</summary>
    public static readonly string[] Members =
    [
        "checkpoint_version", "run_id", "status", "resume_mode", "current_task_id", "failed_task_id", "failed_layer",
        "reason_code", "key_id", "hash_alg", "tasks", "token_estimate",
    ];

    public static readonly string[] TaskMembers =
    [
        "task_id", "kind", "status", "last_completed_layer", "failed_layer", "reason_code", "artifact_path",
        "artifact_sha256", "artifact_hmac", "resume_allowed", "requires_hitl_before_resume",
    ];

    private static readonly string[] Statuses = ["INTERRUPTED", "RUNNING", "COMPLETED"];

    private static readonly string[] TaskStatuses =
        ["WAITING_FOR_HITL", "NOT_STARTED", "RUNNING", "COMPLETED", "SEALED"];

    public static string Of(CheckpointStatus status) => Statuses[(int)status];

    public static string Of(CheckpointTaskStatus status) => TaskStatuses[(int)status];

    public static bool TryStatus(string? word, out CheckpointStatus status)
    {
        int index = Array.IndexOf(Statuses, word);
        status = (CheckpointStatus)Math.Max(index, 0);
        return index >= 0;
    }

    public static bool TryTaskStatus(string? word, out CheckpointTaskStatus status)
    {
        int index = Array.IndexOf(TaskStatuses, word);
        status = (CheckpointTaskStatus)Math.Max(index, 0);
        return index >= 0;
    }
}

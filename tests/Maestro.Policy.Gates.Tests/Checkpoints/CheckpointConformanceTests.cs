using System.Text;
using System.Text.Json;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.Gates.Tests.Vectors;
using Maestro.Policy.TestKit;
using Maestro.Policy.TestKit.Vectors;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

[Trait("Category", "Conformance")]
public sealed class CheckpointConformanceTests
{
    private static readonly VectorFamily Family = VectorFamily.Load("gates", "chain_checkpoint");
    private static readonly VectorFamily Primitives = VectorFamily.Load("gates", "chain_primitives");

    [Fact]
    public void RecordedHmacs_AreAlike() => Primitives.AssertAll(
        static item =>
        {
            using AuditKey key = VectorCases.Key(Primitives, item.GetProperty("key"));
            byte[] hmac = key.Hmac(Encoding.UTF8.GetBytes(item.GetProperty("text").GetString()!));
            return VectorCases.Unlike(Convert.ToHexStringLower(hmac), item.GetProperty("expect").GetString());
        },
        VectorCases.Op("hmac"));

    [Fact]
    public void RecordedFileNames_AreAlike() => Primitives.AssertAll(
        static item => VectorCases.Unlike(
            CheckpointFile.SafeName(item.GetProperty("text").GetString()!), item.GetProperty("expect").GetString()),
        VectorCases.Op("safe_filename"));

    [Fact]
    public void RecordedCheckpoints_AreJudgedAlike() => Family.AssertAll(static item =>
    {
        CheckpointReading found = Read(item, CheckpointDialect.Reference);
        JsonElement expected = item.GetProperty("expect");
        string verdict = expected.GetProperty("verdict").GetString()!;
        Deviation? deviation = verdict == "exception" ? Deviations.CheckpointsAreAlwaysJudged : null;
        return deviation is not null ? VectorCases.Unlike(Said(found), "tampered CHECKPOINT_HMAC_MISMATCH")
            : verdict == "accepted" ? VectorCases.Unlike(Said(found), Expected(expected))
            : verdict == "absent" ? VectorCases.Unlike(Said(found), "absent")
            : VectorCases.Unlike(Said(found), $"{verdict} {expected.GetProperty("error").GetString()}");
    });

    [Fact]
    public void RecordedCheckpoints_AreRefusedByDefault() => Family.AssertAll(static item =>
        Read(item, CheckpointDialect.Strict) is { Checkpoint: null } ? null : "accepted");

    private static CheckpointReading Read(JsonElement item, CheckpointDialect dialect)
    {
        FaultyStorage storage = new();
        byte[]? file = item.TryGetProperty("checkpoint_base64", out JsonElement bytes) ? bytes.GetBytesFromBase64()
            : item.GetProperty("checkpoint_text").GetString() is { } text ? Encoding.UTF8.GetBytes(text)
            : null;
        if (file is not null)
        {
            storage.Write("/cp.json", file);
        }

        using AuditKey recorded = VectorCases.Key(Family, item.GetProperty("key"));
        using AuditKey own = AuditKey.FromBytes("k1", new byte[32]);
        CheckpointFileOptions options = new() { Dialect = dialect, Storage = storage };
        AuditKey key = dialect == CheckpointDialect.Strict ? own : recorded;
        return new CheckpointFile("/cp.json", key, options).Inspect();
    }

    private static string Said(CheckpointReading found) => found switch
    {
        { Checkpoint: { } checkpoint } => string.Join('|', [
            checkpoint.RunId, checkpoint.Status.ToString().ToUpperInvariant(),
            .. checkpoint.Tasks.Select(static task =>
                $"{task.Id},{task.Kind},{Word(task.Status)},{task.NeedsHuman},{task.IsOpen}"),
            $"{checkpoint.NeedsHuman}", $"{checkpoint.AreAllCompleted}",
        ]),
        { Fault: CheckpointFault.Absent } => "absent",
        { Fault: CheckpointFault.NotJson } => "tampered CHECKPOINT_PARSE_FAILED",
        { Fault: CheckpointFault.NotObject } => "tampered CHECKPOINT_NOT_OBJECT",
        { Fault: CheckpointFault.Hmac } => "tampered CHECKPOINT_HMAC_MISMATCH",
        _ => $"{found.Fault}",
    };

    private static string Expected(JsonElement expected) => string.Join('|', [
        expected.GetProperty("run_id").GetString(), expected.GetProperty("status").GetString(),
        .. expected.GetProperty("tasks").EnumerateArray().Select(static task =>
            string.Join(',', task.EnumerateArray().Select(static value => value.ToString()))),
        $"{expected.GetProperty("needs_human_before_resume").GetBoolean()}",
        $"{expected.GetProperty("all_completed").GetBoolean()}",
    ]);

    private static string Word(CheckpointTaskStatus status) => status switch
    {
        CheckpointTaskStatus.WaitingForHuman => "WAITING_FOR_HITL",
        CheckpointTaskStatus.NotStarted => "NOT_STARTED",
        CheckpointTaskStatus.Running => "RUNNING",
        _ => "COMPLETED",
    };
}

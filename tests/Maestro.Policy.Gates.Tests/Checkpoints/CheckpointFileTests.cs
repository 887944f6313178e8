using System.Text;
using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

public sealed class CheckpointFileTests : IDisposable
{
    private readonly AuditKey _key = AuditKey.FromBytes("k1", new byte[32]);
    private readonly FaultyStorage _storage = new();
    private readonly CheckpointFile _file;

    public CheckpointFileTests() => _file = new("/runs/cp.json", _key, new() { Storage = _storage });

    public void Dispose() => _key.Dispose();

    [Fact]
    public void SavedCheckpoint_IsReadAlike()
    {
        Checkpoint saved = _file.Save(Interrupted());

        CheckpointReading found = _file.Read("R1");

        Assert.Null(found.Fault);
        Assert.Equal(saved.Tasks, found.Checkpoint!.Tasks);
        Assert.Equal((saved.State, 1, "UNCLEAR", "meaning", "word"), (
            found.Checkpoint.State, found.Checkpoint.Revision, found.Checkpoint.Reason, found.Checkpoint.FailedLayer,
            found.Checkpoint.FailedTask));
        Assert.True(found.Checkpoint.NeedsHuman);
    }

    [Fact]
    public void AbsentCheckpoint_IsAFault() => Assert.Equal(CheckpointFault.Absent, _file.Read("R1").Fault);

    [Fact]
    public void CheckpointOfAnotherRun_IsRefused()
    {
        _file.Save(Interrupted());

        Assert.Equal(CheckpointFault.OtherRun, _file.Read("R2").Fault);
    }

    [Fact]
    public void CheckpointOfAnotherKey_IsRefused()
    {
        _file.Save(Interrupted());
        using AuditKey other = AuditKey.FromBytes("k1", [.. Enumerable.Repeat((byte)1, 32)]);
        using AuditKey renamed = AuditKey.FromBytes("k2", new byte[32]);

        Assert.Equal(CheckpointFault.Hmac, With(other).Read("R1").Fault);
        Assert.Equal(CheckpointFault.Schema, With(renamed).Read("R1").Fault);
    }

    [Theory]
    [InlineData("\"resume_allowed\": true", "\"resume_allowed\": 1")]
    [InlineData("\"requires_hitl_before_resume\": true", "\"requires_hitl_before_resume\": \"no\"")]
    [InlineData("\"tasks\": [", "\"tasks\": [ 5,")]
    [InlineData("\"run_id\"", "\"extra\": 1, \"run_id\"")]
    [InlineData("\"hash_alg\": \"HMAC-SHA256\",", "")]
    [InlineData("\"kind\": \"word\",", "")]
    [InlineData("\"token_estimate\": null,", "")]
    [InlineData("\"task_id\"", "\"note\": \"\", \"task_id\"")]
    public void WhatTheReferenceOverlooks_IsRefused(string text, string instead)
    {
        _file.Save(Interrupted());
        string saved = Encoding.UTF8.GetString(_storage.Read("/runs/cp.json"));
        Assert.Contains(text, saved, StringComparison.Ordinal);

        _storage.Write("/runs/cp.json", Encoding.UTF8.GetBytes(saved.Replace(text, instead, StringComparison.Ordinal)));

        Assert.Equal(CheckpointFault.Hmac, _file.Read("R1").Fault);
    }

    [Fact]
    public void NameThatIsThereTwice_IsRefused()
    {
        _file.Save(Interrupted());
        string saved = Encoding.UTF8.GetString(_storage.Read("/runs/cp.json"));

        _storage.Write("/runs/cp.json", Encoding.UTF8.GetBytes(saved.Replace(
            "\"run_id\"", "\"run_id\": \"R2\", \"run_id\"", StringComparison.Ordinal)));

        Assert.Equal(CheckpointFault.NotJson, _file.Read("R1").Fault);
    }

    [Fact]
    public void TooLongFile_IsRefusedUnread()
    {
        _storage.Write("/runs/cp.json", new byte[CheckpointFile.MaxBytes + 1]);

        Assert.Equal(CheckpointFault.NotJson, _file.Read("R1").Fault);
    }

    [Fact]
    public void AlteredArtifact_IsRefused()
    {
        _storage.Write("/runs/art/word.txt", "text"u8.ToArray());
        Checkpoint run = _file.Save(New().Start("word"));
        _file.Save(run.Complete("word", _file.Seal("R1", "word", "art/word.txt", "text"u8)));
        Assert.Null(_file.Read("R1").Fault);

        _storage.Write("/runs/art/word.txt", "evil"u8.ToArray());
        Assert.Equal(CheckpointFault.ArtifactSha256, _file.Read("R1").Fault);
        Assert.Equal("word", _file.Read("R1").Task);

        _storage.Remove("/runs/art/word.txt");
        Assert.Equal(CheckpointFault.ArtifactMissing, _file.Read("R1").Fault);
    }

    [Fact]
    public void ArtifactOfAnotherTask_IsRefused()
    {
        _storage.Write("/runs/art/word.txt", "text"u8.ToArray());
        Checkpoint run = _file.Save(New().Start("word"));

        _file.Save(run.Complete("word", _file.Seal("R1", "excel", "art/word.txt", "text"u8)));

        Assert.Equal(CheckpointFault.ArtifactHmac, _file.Read("R1").Fault);
    }

    [Theory]
    [InlineData("../secret.txt")]
    [InlineData("/etc/passwd")]
    [InlineData("art/../../secret.txt")]
    public void ArtifactOutsideOfItsFolder_IsRefused(string path) =>
        Assert.Throws<ArgumentException>(() => _file.Seal("R1", "word", path, "text"u8));

    [Fact]
    public void SavedRun_IsNotBegunAnewUnasked()
    {
        _file.Save(Interrupted());

        Assert.Throws<CheckpointConflictException>(() => _file.Save(New()));
    }

    [Fact]
    public void TwoWhoGoOnFromOneState_AreOne()
    {
        Checkpoint saved = _file.Save(New());
        _file.Save(saved.Start("word"));

        Assert.Throws<CheckpointConflictException>(() => _file.Save(saved.Start("excel")));
    }

    [Fact]
    public void KeyThatOnlyVerifies_IsRefused() =>
        Assert.Throws<ArgumentException>(() => new CheckpointFile("/cp.json", AuditKey.ToVerify("k", new byte[32])));

    [Fact]
    public void FaultOfTheDisk_LeavesTheOneOrTheOther()
    {
        for (int step = 1; step <= 8; step++)
        {
            foreach (StorageFault fault in Enum.GetValues<StorageFault>())
            {
                FaultyStorage storage = new() { Fault = fault, IsDeadAfter = true };
                CheckpointFile file = new("/cp.json", _key, new() { Storage = storage });
                Checkpoint before = file.Save(New());
                storage.FaultyStep = storage.Steps + step;
                Checkpoint? after = null;
                try
                {
                    after = file.Save(before.Start("word"));
                }
                catch (IOException)
                {
                    // As meant.
                }

                CheckpointReading left = new CheckpointFile(
                    "/cp.json", _key, new() { Storage = storage.AfterKill() }).Read("R1");

                Assert.NotNull(left.Checkpoint);
                Assert.True(after is null || after.State == left.Checkpoint.State, $"{step} {fault}");
            }
        }
    }

    private CheckpointFile With(AuditKey key) => new("/runs/cp.json", key, new() { Storage = _storage });

    private static Checkpoint New() => Checkpoint.Begin("R1", ("word", "word"), ("excel", "excel"));

    private static Checkpoint Interrupted() => New().Start("word").Interrupt("word", "meaning", "UNCLEAR");
}

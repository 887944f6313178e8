using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

public sealed class CheckpointAnnouncementTests : IDisposable
{
    private readonly AuditKey _key = AuditKey.FromBytes("k1", new byte[32]);
    private readonly FaultyStorage _storage = new();
    private readonly CheckpointFile _file;

    public CheckpointAnnouncementTests() => _file = new("/runs/cp.json", _key, new() { Storage = _storage });

    public void Dispose() => _key.Dispose();

    [Fact]
    public void AnnouncedArtifact_IsFoundWhenItIsThere()
    {
        _file.Save(Announced());
        Checkpoint read = _file.Read("R1").Checkpoint!;
        Assert.False(_file.HasWritten(read, "word"));

        Write("other");
        Assert.False(_file.HasWritten(read, "word"));

        Write("text");
        Assert.True(_file.HasWritten(read, "word"));
        Assert.False(_file.HasWritten(read, "excel"));
        Checkpoint done = _file.Save(read.Complete("word", read.Task("word").Artifact!));
        Assert.Null(_file.Read("R1").Fault);
        Assert.False(_file.HasWritten(done, "word"));
    }

    [Fact]
    public void AnnouncementOfAnotherTask_IsNone()
    {
        Write("text");
        Checkpoint run = Begun().Announce("word", _file.Seal("R1", "excel", "word.txt", "text"u8));

        Assert.False(_file.HasWritten(run, "word"));
        Assert.False(_file.HasWritten(Begun(), "word"));
    }

    [Fact]
    public void TaskThatBeginsAgainOrIsInterrupted_HasAnnouncedNothing()
    {
        Assert.Null(Announced().Start("word").Task("word").Artifact);
        Assert.Null(Announced().Interrupt("word", "meaning", "UNCLEAR").Task("word").Artifact);
        Assert.Null(Announced().Seal("word", "ethics", "EMAIL").Task("word").Artifact);
        Assert.Throws<InvalidOperationException>(
            () => Begun().Announce("excel", _file.Seal("R1", "excel", "e.txt", "text"u8)));
        Assert.Throws<ArgumentNullException>(() => Begun().Announce("word", null!));
    }

    [Fact]
    public void ReferenceDialect_SavesASealAsOneWhoWaits()
    {
        CheckpointFile file = new(
            "/runs/ref.json", _key, new() { Storage = _storage, Dialect = CheckpointDialect.Reference });
        file.Save(Begun().Seal("word", "ethics", "EMAIL"));

        Assert.Equal(CheckpointTaskStatus.WaitingForHuman, file.Read("R1").Checkpoint!.Task("word").Status);
    }

    private static Checkpoint Begun() =>
        Checkpoint.Begin("R1", ("word", "word"), ("excel", "excel")).Start("word");

    private Checkpoint Announced() =>
        Begun().Announce("word", _file.Seal("R1", "word", "word.txt", "text"u8));

    private void Write(string text) =>
        _storage.Write("/runs/word.txt", System.Text.Encoding.UTF8.GetBytes(text));
}

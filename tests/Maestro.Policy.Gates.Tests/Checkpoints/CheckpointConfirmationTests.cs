using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

public sealed class CheckpointConfirmationTests : IDisposable
{
    private readonly AuditKey _key = AuditKey.FromBytes("k1", new byte[32]);
    private readonly CheckpointFile _file;

    public CheckpointConfirmationTests() => _file = new("/runs/cp.json", _key, new() { Storage = new FaultyStorage() });

    public void Dispose() => _key.Dispose();

    [Fact]
    public void Confirmation_HoldsOnce()
    {
        Checkpoint paused = _file.Save(Interrupted());
        ResumeConfirmation yes = new(paused.State, "ann");
        Checkpoint confirmed = _file.Confirm(_file.Read("R1").Checkpoint!, yes);

        Assert.Throws<CheckpointConflictException>(() => _file.Confirm(paused, yes));
        Assert.Throws<CheckpointConflictException>(() => _file.Confirm(_file.Read("R1").Checkpoint!, yes));

        // The run comes to the same point again: the old yes isn't about it.
        Checkpoint again = _file.Save(_file.Save(confirmed.Start("word")).Interrupt("word", "meaning", "UNCLEAR"));
        Assert.Throws<CheckpointConflictException>(() => _file.Confirm(again, yes));
    }

    [Fact]
    public void WaitingTask_BeginsOnlyWhenConfirmed()
    {
        Checkpoint paused = _file.Save(Interrupted());
        Assert.Throws<InvalidOperationException>(() => paused.Start("word"));

        Checkpoint confirmed = _file.Confirm(paused, new(paused.State, "ann"));

        Assert.False(confirmed.NeedsHuman);
        Assert.Equal(CheckpointTaskStatus.Running, confirmed.Start("word").Task("word").Status);
        Assert.True(_file.Read("R1").Checkpoint!.NeedsHuman);
    }

    [Fact]
    public void SealedTask_NeverBeginsAgain()
    {
        Checkpoint @sealed = _file.Save(Checkpoint.Begin("R1", ("word", "word"), ("excel", "excel"))
            .Start("word")
            .Seal("word", "ethics", "EMAIL"));
        Checkpoint read = _file.Read("R1").Checkpoint!;

        Assert.Equal(CheckpointTaskStatus.Sealed, read.Task("word").Status);
        Assert.False(read.Task("word").IsOpen);
        Assert.True(read.NeedsHuman);
        Checkpoint confirmed = _file.Confirm(read, new(@sealed.State, "ann"));
        Assert.False(confirmed.NeedsHuman);
        Assert.Throws<InvalidOperationException>(() => confirmed.Start("word"));
        Assert.Throws<InvalidOperationException>(() => confirmed.Finish());
        Assert.Equal(CheckpointTaskStatus.Running, confirmed.Start("excel").Task("excel").Status);
    }

    [Fact]
    public void RunThatWaits_DoesNotEnd()
    {
        Checkpoint paused = _file.Save(Interrupted());

        Assert.Throws<InvalidOperationException>(() => paused.Finish());
        Assert.Throws<InvalidOperationException>(() => paused.Start("excel").Finish());
    }

    private static Checkpoint Interrupted() =>
        Checkpoint.Begin("R1", ("word", "word"), ("excel", "excel"))
            .Start("word")
            .Interrupt("word", "meaning", "UNCLEAR");
}

using Maestro.Policy.Gates.Checkpoints;
using Maestro.Policy.TestKit;

namespace Maestro.Policy.Gates.Tests.Checkpoints;

public sealed class CheckpointGateTests : IDisposable
{
    private static readonly CheckpointGateOptions Options = new()
    {
        Layer = TestBook.Plain, TamperReason = TestBook.Book.Reason("FORBIDDEN"),
        ConfirmReason = TestBook.Book.Reason("PAUSE_ONLY"),
    };

    private readonly AuditKey _key = AuditKey.FromBytes("k1", new byte[32]);
    private readonly FaultyStorage _storage = new();
    private readonly CheckpointFile _file;

    public CheckpointGateTests() => _file = new("/runs/cp.json", _key, new() { Storage = _storage });

    public void Dispose() => _key.Dispose();

    [Fact]
    public async Task RunThatWaits_PausesUntilItIsConfirmed()
    {
        Checkpoint run = Checkpoint.Begin("R1", ("word", "word")).Start("word");
        Checkpoint paused = _file.Save(run.Interrupt("word", "meaning", "UNCLEAR"));

        GateResult result = await Ask(_file.Read("R1"));

        Assert.Equal((GateOutcome.Pause, Options.ConfirmReason), (result.Outcome, result.Reason));
        Assert.Equal($"state={paused.State} reason=UNCLEAR", result.Detail);
    }

    [Fact]
    public async Task RunThatIsUnderWay_Passes()
    {
        _file.Save(Checkpoint.Begin("R1", ("word", "word")).Start("word"));

        Assert.Equal(GateOutcome.Pass, (await Ask(_file.Read("R1"))).Outcome);
    }

    [Fact]
    public async Task AlteredCheckpoint_Stops()
    {
        _storage.Write("/runs/cp.json", "{}"u8.ToArray());

        GateResult result = await Ask(_file.Read("R1"));

        Assert.Equal((GateOutcome.Stop, Options.TamperReason), (result.Outcome, result.Reason));
        Assert.Equal("fault=Hmac task=", result.Detail);
    }

    [Fact]
    public async Task AbsentCheckpoint_Pauses() =>
        Assert.Equal(GateOutcome.Pause, (await Ask(_file.Read("R1"))).Outcome);

    [Fact]
    public void MissingOptions_AreNamed()
    {
        string message = Assert.Throws<ArgumentException>(() => new CheckpointGate<string>(
            new() { Layer = default, TamperReason = Options.ConfirmReason, ConfirmReason = default },
            _ => _file.Read("R1"))).Message;

        Assert.Contains("Layer is not set", message, StringComparison.Ordinal);
        Assert.Contains("TamperReason is 'PAUSE_ONLY'", message, StringComparison.Ordinal);
        Assert.Contains("ConfirmReason is not set", message, StringComparison.Ordinal);
    }

    private static async Task<GateResult> Ask(CheckpointReading reading)
    {
        CheckpointGate<CheckpointReading> gate = new(Options, static request => request);
        return await gate.EvaluateAsync(
            reading, new GateContext(gate.Layer, new RunContext("R1")), TestContext.Current.CancellationToken);
    }
}

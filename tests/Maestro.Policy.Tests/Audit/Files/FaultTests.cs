using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Audit.Files;

/// <summary>Each operation of a storage goes wrong, one after the other, in each way: what was acknowledged is on
/// record, what was refused isn't, and every log opens and verifies.</summary>
public sealed class FaultTests
{
    // The power is cut in more ways with MAESTRO_LONG.
    private static readonly int Seeds = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 100 : 3;

    public static TheoryData<Keeping, StorageFault> Faults => new(
        from keeping in Enum.GetValues<Keeping>()
        from fault in Enum.GetValues<StorageFault>()
        select (keeping, fault));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task OperationThatFails_LosesNothingAndCountsNothing(Keeping keeping, StorageFault fault)
    {
        int last = await Steps(keeping);
        for (int step = 1; step <= last; step++)
        {
            FaultyStorage storage = new() { FaultyStep = step, Fault = fault };
            Script script = new(storage, keeping);
            await script.Run();

            string where = $"{keeping}, {fault}, step {step} of {last}";
            Assert.True(script.Refused.Count <= 1, where);
            if (!script.IsClosed)
            {
                new Script(storage, keeping).Open(Script.Second).Dispose();
            }

            AssertVerifies(storage, where);
            int[] rows = [.. Script.RowsIn(storage)];

            // Buffered rows may be lost when the log is closed, which then says so.
            bool maySaySo = keeping == Keeping.Buffered && !script.IsClosed;
            Assert.Equal(maySaySo ? script.Acknowledged[..rows.Length] : script.Acknowledged, rows);
        }
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task ProcessThatIsKilled_LosesNothingThatTheOperatingSystemHad(
        Keeping keeping, StorageFault fault) =>
        await Crash(keeping, fault, static storage => storage.AfterKill(), keeping == Keeping.Buffered);

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task PowerCut_LosesNothingThatTheDiskHad(Keeping keeping, StorageFault fault)
    {
        for (int seed = 0; seed < Seeds; seed++)
        {
            Random chance = new(seed);
            bool mayLose = keeping is Keeping.Flushed or Keeping.Buffered;
            await Crash(keeping, fault, storage => storage.AfterPowerCut(chance), mayLose);
        }
    }

    private static async Task Crash(
        Keeping keeping, StorageFault fault, Func<FaultyStorage, FaultyStorage> left, bool mayLose)
    {
        int last = await Steps(keeping);
        for (int step = 1; step <= last; step++)
        {
            FaultyStorage storage = new() { FaultyStep = step, Fault = fault, IsDeadAfter = true };
            Script script = new(storage, keeping);
            await script.Run();

            string where = $"{keeping}, {fault}, step {step} of {last}";
            FaultyStorage after = left(storage);
            Script next = new(after, keeping);
            using (JsonlAuditLog log = next.Open(Script.Second))
            {
                await next.Append(log, 100, 3);
            }

            AssertVerifies(after, where);
            int[] rows = [.. Script.RowsIn(after)];
            Assert.Equal([100, 101, 102], rows[^3..]);
            int[] before = rows[..^3];
            Assert.True(mayLose || script.Acknowledged.All(before.Contains), where);
            Assert.Equal(before, before.Order().Distinct());
            Assert.All(before, row => Assert.True(
                script.Acknowledged.Contains(row) || row == script.Refused.FirstOrDefault(-1), where));
        }
    }

    private static async Task<int> Steps(Keeping keeping)
    {
        FaultyStorage storage = new();
        Script script = new(storage, keeping);
        await script.Run();

        Assert.True(script.IsClosed);
        Assert.Equal(Enumerable.Range(0, 36), Script.RowsIn(storage));
        AssertVerifies(storage, "no fault");
        return storage.Steps;
    }

    private static void AssertVerifies(FaultyStorage storage, string where) =>
        Assert.All(
            AuditVerifier.VerifyFiles(Script.Path, Script.First, Script.Verifying(storage)),
            file => Assert.True(file.Found.IsValid, $"{where}: {file.Path} {file.Found.Fault} {file.Found.Detail}"));
}

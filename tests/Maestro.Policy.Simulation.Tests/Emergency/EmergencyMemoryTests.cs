using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

public sealed class EmergencyMemoryTests
{
    private const long WarmUp = 200;
    private const long MaxBytesOfAnAbnormalRun = 1024;

    // The smallest object has 24 bytes; what the runtime allocates once for itself is less than one a run.
    [Fact]
    public void CleanRunThatNobodyLooksAt_AllocatesNothing()
    {
        const long runs = 50_000;

        (long bytes, long abnormal) = Allocated(runs, 0);

        Assert.Equal(0, abnormal);
        Assert.InRange(bytes, 0, runs);
    }

    [Fact]
    public void AbnormalRun_AllocatesLittle()
    {
        bool isLong = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1";
        (long bytes, long abnormal) = Allocated(isLong ? 2_000_000 : 50_000, 0.1);

        Assert.InRange(bytes, 1, abnormal * MaxBytesOfAnAbnormalRun);
    }

    // Between the end of the first runs and that of the last one.
    private static (long Bytes, long Abnormal) Allocated(long runs, double rate)
    {
        long bytes = 0;
        long abnormal = 0;
        EmergencySimulator.Run(new()
        {
            Runs = runs,
            Seed = 42,
            FabricateRate = rate,
            SampleRuns = 0,
            MaxQueueItems = 0,
            Time = new SteadyTime(SteadyTime.Start),
            AfterRun = run =>
            {
                bytes = run.Number == WarmUp ? GC.GetAllocatedBytesForCurrentThread() : bytes;
                abnormal += run.Evaluation.IsAbnormal ? 1 : 0;
                bytes = run.Number == runs ? GC.GetAllocatedBytesForCurrentThread() - bytes : bytes;
            },
        });

        return (bytes, abnormal);
    }
}

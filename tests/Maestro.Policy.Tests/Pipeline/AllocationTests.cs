using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>A decision by gates that answer at once leaves no garbage.</summary>
public sealed class AllocationTests
{
    // A page of single-use bits serves 4,096 decisions; that and nothing else is allocated.
    private const double MostBytesEach = 1;

    [Fact]
    public void Run_CostsLessThanAByte() =>
        Assert.InRange(BytesEach(Six(static (_, gate) => gate.Pass())), 0, MostBytesEach);

    [Fact]
    public void Stop_CostsLessThanAByte() =>
        Assert.InRange(BytesEach(Six(static (_, gate) => gate.Stop(TestBook.Forbidden))), 0, MostBytesEach);

    private static GatePipeline<string> Six(Func<string, GateContext, GateResult> last)
    {
        GatePipelineBuilder<string> builder = Pipelines.Unaudited();
        for (int i = 0; i < 5; i++)
        {
            builder.Gate(TestBook.Plain, static (_, gate) => gate.Pass(), new() { Name = $"gate {i}" });
        }

        return builder.Gate(TestBook.Other, last).Build();
    }

    private static double BytesEach(GatePipeline<string> pipeline)
    {
        const int Decisions = 40_960;
        Decide(pipeline, Decisions);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Decide(pipeline, Decisions);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Decisions;
    }

    private static void Decide(GatePipeline<string> pipeline, int decisions)
    {
        for (int i = 0; i < decisions; i++)
        {
            ValueTask<Decision<string>> pending = pipeline.EvaluateAsync("hello", Pipelines.Run);
            if (!pending.IsCompletedSuccessfully || pending.Result.IsHitl)
            {
                Assert.Fail("It has to be decided at once, and not to pause.");
            }
        }
    }
}

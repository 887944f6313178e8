using Maestro.Policy.Gates.Tests.Vectors;

namespace Maestro.Policy.Gates.Tests.Loops;

[Trait("Category", "Conformance")]
public sealed class LoopSpecConformanceTests
{
    private static readonly LoopVectors Vectors = new("loop_policy_spec");

    [Fact]
    public void RecordedNumbers_AreAcceptedOrRefusedAlike() => Vectors.Family.AssertAll(static item =>
    {
        bool isAccepted = true;
        try
        {
            Vectors.Policy(item.GetProperty("max_rounds").GetInt32(), item.GetProperty("plan_round").GetInt32());
        }
        catch (ArgumentException)
        {
            isAccepted = false;
        }

        return VectorCases.Unlike($"{isAccepted}", $"{item.GetProperty("expect").GetBoolean()}");
    });
}

using Maestro.Policy.Tests.Pipeline.Specification;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>The pipeline does exactly what its specification says, for every sequence of what gates can do.</summary>
public sealed class PipelineSpecificationTests
{
    private static readonly GateBehaviour[] All = Enum.GetValues<GateBehaviour>();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task EverySequence_IsJudgedAsSpecified(int length) => PlayEverySequence(length);

    [Fact]
    public Task EverySequenceOfFive_IsJudgedAsSpecified() => PlayEverySequence(5);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task EverySequenceOfGatesThatTakeTheirTime_IsJudgedAsSpecified(int length)
    {
        int played = 0;
        foreach (GateBehaviour[] gates in Sequences(length))
        {
            played += await PlayAll(gates, asynchronous: true);
        }

        Assert.True(played >= Math.Pow(All.Length, length) * 2);
    }

    [Fact]
    public async Task LongRandomSequences_AreJudgedAsSpecified()
    {
        int count = Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 5_000;
        Random random = new(20260102);
        for (int i = 0; i < count; i++)
        {
            // Mostly passing gates, so that what stands late in the sequence counts too.
            GateBehaviour[] gates = new GateBehaviour[random.Next(1, 24)];
            for (int gate = 0; gate < gates.Length; gate++)
            {
                gates[gate] = random.Next(3) == 0 ? All[random.Next(All.Length)] : GateBehaviour.Pass;
            }

            int quiet = random.Next();
            bool PausesOnly(int gate) => (quiet >> (gate % 24) & 1) == 1 && gates[gate] != GateBehaviour.Seal;
            GateMode mode = (GateMode)random.Next(2);
            Expectation expected = NaiveEvaluator.Evaluate(gates, mode, approved: -1, PausesOnly);
            Expectation actual = await new Scene(gates, mode, random.Next(8) == 0, PausesOnly).Play(approved: -1);

            AssertSame(expected with { Gate = expected.Gate % 5 }, actual with { Gate = actual.Gate % 5 }, gates, mode, -1);
        }
    }

    private static async Task PlayEverySequence(int length)
    {
        int played = 0;
        foreach (GateBehaviour[] gates in Sequences(length))
        {
            played += await PlayAll(gates, asynchronous: false);
        }

        Assert.True(played >= Math.Pow(All.Length, length) * 2);
    }

    // With and without a human's yes to the first pause, in both modes.
    private static async Task<int> PlayAll(GateBehaviour[] gates, bool asynchronous)
    {
        int played = 0;
        int pause = Array.IndexOf(gates, GateBehaviour.Pause);
        foreach (GateMode mode in Enum.GetValues<GateMode>())
        {
            foreach (int approved in pause < 0 ? [-1] : new[] { -1, pause })
            {
                Expectation expected = NaiveEvaluator.Evaluate(gates, mode, approved);
                Expectation actual = await new Scene(gates, mode, asynchronous).Play(approved);
                AssertSame(expected, actual, gates, mode, approved);
                played++;
            }
        }

        return played;
    }

    private static void AssertSame(
        Expectation expected, Expectation actual, GateBehaviour[] gates, GateMode mode, int approved)
    {
        if (expected != actual)
        {
            Assert.Fail($"{mode}, approved {approved}: {string.Join(' ', gates)}\nexpected {expected}\nactual   {actual}");
        }
    }

    private static IEnumerable<GateBehaviour[]> Sequences(int length)
    {
        int count = (int)Math.Pow(All.Length, length);
        for (int n = 0; n < count; n++)
        {
            GateBehaviour[] gates = new GateBehaviour[length];
            for (int i = 0, rest = n; i < length; i++, rest /= All.Length)
            {
                gates[i] = All[rest % All.Length];
            }

            yield return gates;
        }
    }
}

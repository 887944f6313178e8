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
    public Task EverySequence_IsJudgedAsSpecified(int length) =>
        PlayEverySequence(length, Staging.Plain);

    [Fact]
    public Task EverySequenceOfFive_IsJudgedAsSpecified() => PlayEverySequence(5, Staging.Plain);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task EverySequenceOfGatesThatTakeTheirTime_IsJudgedAsSpecified(int length) =>
        PlayEverySequence(length, Staging.Later);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public Task EverySequenceOfGatesOfBothKinds_IsJudgedAsSpecified(int length) =>
        PlayEverySequence(length, Staging.Mixed);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public Task EverySequenceWithALogAndAnObserver_IsJudgedAsSpecified(int length) =>
        PlayEverySequence(length, Staging.Recorded);

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
            int approved = random.Next(2) == 0 ? -1 : Array.IndexOf(gates, GateBehaviour.Pause);
            Staging staging = random.Next(8) switch
            {
                0 => Staging.Later,
                1 => Staging.Mixed,
                < 5 => Staging.Recorded,
                _ => Staging.Plain,
            };
            Expectation expected = NaiveEvaluator.Evaluate(gates, mode, approved, PausesOnly);
            Expectation actual = await new Scene(gates, mode, staging, PausesOnly).Play(approved);

            // Long scenes use their five layers in turn.
            AssertSame(
                expected with { Gate = expected.Gate % 5 },
                actual with { Gate = actual.Gate % 5 },
                gates,
                mode,
                approved);
        }
    }

    private static async Task PlayEverySequence(int length, Staging staging)
    {
        int played = 0;
        foreach (GateBehaviour[] gates in Sequences(length))
        {
            played += await PlayAll(gates, staging);
        }

        Assert.True(played >= Math.Pow(All.Length, length) * 2);
    }

    // With and without a human's yes to the first pause, in both modes.
    private static async Task<int> PlayAll(GateBehaviour[] gates, Staging staging)
    {
        int played = 0;
        int pause = Array.IndexOf(gates, GateBehaviour.Pause);
        foreach (GateMode mode in Enum.GetValues<GateMode>())
        {
            foreach (int approved in pause < 0 ? [-1] : new[] { -1, pause })
            {
                Expectation expected = NaiveEvaluator.Evaluate(gates, mode, approved);
                Expectation actual = await new Scene(gates, mode, staging).Play(approved);
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
            Assert.Fail(
                $"{mode}, approved {approved}: {string.Join(' ', gates)}\nexpected {expected}\nactual   {actual}");
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

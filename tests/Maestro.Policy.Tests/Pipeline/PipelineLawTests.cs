using Maestro.Policy.TestKit;

namespace Maestro.Policy.Tests.Pipeline;

/// <summary>Laws that hold whatever the gates say.</summary>
public sealed class PipelineLawTests
{
    private static readonly GateResult[] Answers =
    [
        GateResult.Pass(),
        GateResult.Pause(TestBook.Risky),
        GateResult.Stop(TestBook.Forbidden),
        GateResult.Seal(TestBook.Never),
        default,
    ];

    [Fact]
    public async Task OneMoreGate_NeverMakesItMoreLenient()
    {
        foreach (int[] gates in Sequences(3))
        {
            foreach (GateMode mode in Enum.GetValues<GateMode>())
            {
                Verdict fewer = (await Judge(gates[..2], mode)).Verdict;
                Verdict more = (await Judge(gates, mode)).Verdict;

                Assert.True(more <= fewer, $"{string.Join(' ', gates)} in {mode}");
            }
        }
    }

    [Fact]
    public async Task BothModes_GiveTheSameVerdict()
    {
        foreach (int[] gates in Sequences(4))
        {
            Verdict first = (await Judge(gates, GateMode.FirstObjection)).Verdict;
            Verdict every = (await Judge(gates, GateMode.EveryGate)).Verdict;

            Assert.Equal(first, every);
        }
    }

    // A gate that stops although it declared only to pause counts where it is asked; only then the modes may differ,
    // and the one that asks everybody is the stricter.
    [Fact]
    public async Task EveryGateMode_IsNeverTheMoreLenient()
    {
        foreach (int[] gates in Sequences(3))
        {
            Verdict first = (await Judge(gates, GateMode.FirstObjection, GateReach.Pause)).Verdict;
            Verdict every = (await Judge(gates, GateMode.EveryGate, GateReach.Pause)).Verdict;

            Assert.True(every <= first, string.Join(' ', gates));
        }
    }

    [Fact]
    public async Task EveryGateInAnotherOrder_GivesTheSameVerdictAndSeal()
    {
        foreach (int[] gates in Sequences(4))
        {
            DecisionRecord straight = await Judge(gates, GateMode.EveryGate);
            DecisionRecord reversed = await Judge([.. gates.Reverse()], GateMode.EveryGate);

            Assert.Equal((straight.Verdict, straight.IsSealed), (reversed.Verdict, reversed.IsSealed));
        }
    }

    [Fact]
    public async Task EveryDecision_KeepsTheInvariantsOfARow()
    {
        foreach (int[] gates in Sequences(3))
        {
            foreach (GateMode mode in Enum.GetValues<GateMode>())
            {
                DecisionRecord row = await Judge(gates, mode);

                Assert.True(
                    !row.IsSealed
                    || (row.Verdict == Verdict.Stop && row.Decider == Decider.System && row.Layer.MaySeal));
                Assert.Equal(row.Verdict == Verdict.Hitl, row.IsOverridable);
                Assert.Same(TestBook.Book, row.Reason.Codebook);
                Assert.Same(TestBook.Book, row.Layer.Codebook);
            }
        }
    }

    [Fact]
    public async Task PauseOfAGateThatOnlyPauses_NeverMasksAStop()
    {
        Decision<string> decision = await Pipelines.Unaudited()
            .Gate(TestBook.Plain, (_, gate) => gate.Pause(TestBook.Risky), new() { Reach = GateReach.Pause })
            .Gate(TestBook.Other, (_, gate) => gate.Pause(TestBook.Risky), new() { Reach = GateReach.Pause })
            .Gate(TestBook.Ethics, (_, gate) => gate.Seal(TestBook.Never))
            .Decide();

        Assert.True(decision.IsSealed);
    }

    private static async Task<DecisionRecord> Judge(int[] gates, GateMode mode, GateReach? reach = null)
    {
        GatePipelineBuilder<string> builder = Pipelines.Unaudited().Mode(mode);
        for (int i = 0; i < gates.Length; i++)
        {
            GateResult answer = Answers[gates[i]];
            builder.Gate(TestBook.Ethics, (_, _) => answer, new() { Name = $"gate {i}", Reach = reach });
        }

        return (await builder.Decide()).ToRecord();
    }

    private static IEnumerable<int[]> Sequences(int length) =>
        Enumerable.Range(0, (int)Math.Pow(Answers.Length, length))
            .Select(n => Enumerable.Range(0, length)
                .Select(i => n / (int)Math.Pow(Answers.Length, i) % Answers.Length)
                .ToArray());
}

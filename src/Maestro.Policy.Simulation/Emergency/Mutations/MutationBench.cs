using System.Numerics;
using Maestro.Policy.Simulation.Chance;

namespace Maestro.Policy.Simulation.Emergency.Mutations;

/// <summary>Spoils evidence, requests and drafts at random, and looks at where that leads, as the bench of
/// generation 4.4 does.</summary>
/// <remarks>The same seed and clock give the same result. Each run draws for its evidence; where that is sound, for its
/// request; and where that is, too, for its draft.</remarks>
public static class MutationBench
{
    /// <summary>Runs the bench.</summary>
    /// <param name="seed">What is drawn with; its sign doesn't count.</param>
    /// <param name="runs">How many runs there are: 1 or more.</param>
    /// <param name="time">The clock; the system's by default (<see langword="null"/>).</param>
    /// <param name="cancellationToken">Ends it between two runs.</param>
    /// <returns>What came of it.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="runs"/> is less than 1.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static MutationSummary Run(
        BigInteger seed, long runs, TimeProvider? time = null, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        time ??= TimeProvider.System;

        MutationCases cases = new(new MersenneTwister(seed), time);
        MutationTally tally = new();
        EmergencyResult result = EmergencySimulator.Run(
            new()
            {
                Runs = runs,
                Generation = EmergencyGeneration.V44Bench,
                Reading = EmergencyReading.Reference,
                SampleRuns = 0,
                MaxQueueItems = 0,
                Time = time,
                Cases = cases.Next,
                AfterRun = tally.Add,
            },
            progress: null,
            cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();

        return tally.ToSummary(result.TrustAfter);
    }
}

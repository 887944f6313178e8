using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Simulation.Tests.Emergency;

/// <summary>What the vectors sum up over the runs of a batch.</summary>
internal sealed class Sums
{
    public List<string> Abnormal { get; } = [];

    public List<(string Value, int Count)> Reasons { get; } = [];

    public List<(int Value, int Count)> Rows { get; } = [];

    public int CleanWithRows { get; private set; }

    public static IEnumerable<object[]> Pairs<T>(IEnumerable<(T Value, int Count)> runs) =>
        runs.Select(run => new object[] { run.Value!, run.Count });

    public void Add(EmergencyRunView run)
    {
        int rows = run.KeptRows;
        Count(Rows, rows);
        if (run.Evaluation.IsAbnormal)
        {
            Abnormal.Add(run.RunId);
            Count(Reasons, run.Primary!.Value.Reason.Name);
        }
        else if (rows > 0)
        {
            CleanWithRows++;
        }
    }

    private static void Count<T>(List<(T Value, int Count)> runs, T value)
    {
        if (runs.Count > 0 && Equals(runs[^1].Value, value))
        {
            runs[^1] = (value, runs[^1].Count + 1);
        }
        else
        {
            runs.Add((value, 1));
        }
    }
}

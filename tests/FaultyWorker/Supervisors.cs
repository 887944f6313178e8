using System.Globalization;

namespace Maestro.Policy.FaultyWorker;

/// <summary>The process that supervises this one, as Linux has it.</summary>
internal static class Supervisors
{
    /// <summary>The most memory that it ever had, in KiB.</summary>
    /// <remarks>Between the two there may be a program that starts others; the supervisor is the tool.</remarks>
    public static string Peak()
    {
        for (int id = Environment.ProcessId; id > 1; id = int.Parse(Of(id, "PPid"), CultureInfo.InvariantCulture))
        {
            string line = File.ReadAllText($"/proc/{id}/cmdline");
            if (line.Contains("maestro", StringComparison.Ordinal)
                && line.Contains("supervise", StringComparison.Ordinal)
                && id != Environment.ProcessId)
            {
                return Of(id, "VmHWM");
            }
        }

        throw new InvalidOperationException("Nobody supervises.");
    }

    private static string Of(int id, string name) =>
        File.ReadLines($"/proc/{id}/status")
            .First(line => line.StartsWith(name + ":", StringComparison.Ordinal))
            .Split('\t', ' ')[1..].First(static word => word.Length > 0);
}

using System.Diagnostics;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>Waits until nobody of a session is left.</summary>
internal static class Leashes
{
    // A busy machine may need minutes.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static async Task UntilEnded(FaultySession session)
    {
        using CancellationTokenSource limit = new(Limit);
        foreach (int id in session.Alive().ToArray())
        {
            try
            {
                using Process left = Process.GetProcessById(id);
                await left.WaitForExitAsync(limit.Token);
            }
            catch (ArgumentException)
            {
                // It ended in the meantime.
            }
        }

        Assert.Empty(session.Alive());
    }
}

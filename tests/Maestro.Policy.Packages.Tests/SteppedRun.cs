using System.Diagnostics;

namespace Maestro.Policy.Packages.Tests;

/// <summary>The sample of documents, taken from step to step, and killed where it waits for the next.</summary>
internal static class SteppedRun
{
    // The test run itself is given up after ten.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);

    /// <summary>Lets a process come to a step, and kills it before it takes that.</summary>
    /// <param name="folder">Where it works.</param>
    /// <param name="step">The step, 1 or more.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <returns>What the step would have been; <see langword="null"/> when it ended before.</returns>
    public static async Task<string?> KilledBefore(DocFolder folder, int step, string[] arguments)
    {
        using CancellationTokenSource limit = new(Limit);
        string[] all = [DocFolder.Program, .. arguments, "--steps"];
        using Process process = Process.Start(new ProcessStartInfo("dotnet", all)
        {
            WorkingDirectory = folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

        while (await process.StandardOutput.ReadLineAsync(limit.Token) is { } line)
        {
            if (line.StartsWith($"step {step}: ", StringComparison.Ordinal))
            {
                // SIGKILL: it gets to do nothing any more.
                process.Kill();
                await process.WaitForExitAsync(limit.Token);
                return line;
            }

            if (line.StartsWith("step ", StringComparison.Ordinal))
            {
                await process.StandardInput.WriteLineAsync();
                await process.StandardInput.FlushAsync(limit.Token);
            }
        }

        await process.WaitForExitAsync(limit.Token);
        return null;
    }
}

using System.Diagnostics;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>What is held ends when nobody holds it any more.</summary>
public sealed class LeashTests
{
    [Fact]
    public async Task DisposedLeash_EndsNothing()
    {
        using ProgramProcess process = Shell.Start("echo ready; sleep 1000");
        using StreamReader output = new(process.Output);
        await Shell.Line(output);
        using (Leash leash = Leash.Start("MAESTRO_WORKER=no/such"))
        {
            Assert.True(leash.IsHolding);
            Assert.True(leash.Hold(process.Identity));
            Assert.True(leash.Release(process.Identity));
            Assert.True(leash.Hold(process.Identity));
        }

        Assert.NotEmpty(process.Members());
        await process.EndAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task LostLeash_EndsWhatItHoldsAndWhatCarriesTheMark()
    {
        string session = Shell.Mark();
        using ProgramProcess held = Shell.Start(
            "trap '' TERM; echo ready; sleep 1000 & wait; sleep 1000", $"{session}/a");
        using ProgramProcess stray = Shell.Start("setsid sh -c 'echo ready; exec sleep 1000' & exit 0", $"{session}/b");
        using ProgramProcess free = Shell.Start("echo ready; sleep 1000");
        using StreamReader heldOutput = new(held.Output);
        using StreamReader strayOutput = new(stray.Output);
        using StreamReader freeOutput = new(free.Output);
        await Shell.Line(heldOutput);
        await Shell.Line(strayOutput);
        await Shell.Line(freeOutput);
        int orphan = Assert.Single(MarkedProcesses.With($"{session}/b"));

        // The same shell, fed by a pipe that just ends.
        using Process shell = new()
        {
            StartInfo = new("/bin/sh") { RedirectStandardInput = true, UseShellExecute = false },
        };
        foreach (string word in new[] { "-c", LeashText(), "leash", session })
        {
            shell.StartInfo.ArgumentList.Add(word);
        }

        shell.Start();
        await shell.StandardInput.WriteAsync(
            $"+ {free.Identity.Id} {free.Identity.Start}\n+ {held.Identity.Id} {held.Identity.Start}\n"
            + $"- {free.Identity.Id} {free.Identity.Start}\n");
        shell.StandardInput.Close();

        await shell.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(128 + 9, await held.Exited);
        Assert.False(Shell.IsAlive(orphan));
        Assert.NotEmpty(free.Members());
        await free.EndAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
    }

    // What the leash really runs, taken from its own command line.
    private static string LeashText()
    {
        using Leash leash = Leash.Start("MAESTRO_WORKER=only/to/look");
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < TimeSpan.FromMinutes(1);)
        {
            foreach (string folder in Directory.GetDirectories("/proc"))
            {
                string[] words = Words(folder);
                if (words is [.., _, "-c", var text, "leash", "MAESTRO_WORKER=only/to/look"])
                {
                    return text;
                }
            }
        }

        throw new InvalidOperationException("The leash isn't there.");
    }

    private static string[] Words(string folder)
    {
        try
        {
            return File.ReadAllText(Path.Combine(folder, "cmdline")).TrimEnd('\0').Split('\0');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

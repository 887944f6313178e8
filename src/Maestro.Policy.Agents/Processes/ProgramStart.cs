using System.Diagnostics;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Says to the framework how a program is started.</summary>
internal static class ProgramStart
{
    public static ProcessStartInfo Of(ProgramCommand command, string mark)
    {
        ProcessStartInfo start = new()
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            UseShellExecute = false, CreateNoWindow = true,
        };
        ProgramEnvironment.Fill(start.Environment, command);
        Mark(start, mark);
        if (command.WorkingDirectory is { } folder)
        {
            start.WorkingDirectory = Directory.Exists(folder)
                ? folder
                : throw new ProgramStartException($"There is no folder '{folder}'.", isMissing: false);
        }

        start.Environment.TryGetValue("PATH", out string? path);
        string file = ProgramFinder.Find(command.Argv[0], command.WorkingDirectory, path)
            ?? throw new ProgramStartException($"There is no program '{command.Argv[0]}'.", isMissing: true);
        if (ProgramFinder.SessionStarter is { } starter)
        {
            // It begins a session and becomes the program: the number of the process stays the same.
            start.FileName = starter;
            start.ArgumentList.Add(file);
        }
        else
        {
            start.FileName = file;
        }

        foreach (string word in command.Argv.AsSpan()[1..])
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }

    private static void Mark(ProcessStartInfo start, string mark)
    {
        if (mark.Length == 0)
        {
            return;
        }

        int equals = mark.IndexOf('=', StringComparison.Ordinal);
        start.Environment[equals > 0
            ? mark[..equals]
            : throw new ArgumentException("A mark is an assignment.", nameof(mark))] = mark[(equals + 1)..];
    }
}

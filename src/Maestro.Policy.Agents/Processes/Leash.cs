using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Maestro.Policy.Agents.Processes;

/// <summary>Ends programs when this process is gone, however it went: a tiny shell waits for the end of a pipe that
/// only this process holds.</summary>
/// <remarks>Safe for use by any number of threads. Where there is no shell there is no leash: what is left is then
/// ended when the session is resumed.</remarks>
public sealed class Leash : IDisposable
{
    private readonly Lock _gate = new();
    private readonly Process? _shell;
    private bool _isOver;

    private Leash(Process? shell) => _shell = shell;

    /// <summary>Whether anything is held.</summary>
    /// <value><see langword="false"/> where there is no shell, when it couldn't be started, or is gone.</value>
    public bool IsHolding => _shell is { HasExited: false };

    /// <summary>Makes a leash.</summary>
    /// <param name="marks">What the marks of those programs begin with, as in <see cref="ProgramProcess.Start"/>: what
    /// carries such a mark is ended also when it left its session.</param>
    /// <returns>A leash.</returns>
    /// <exception cref="ArgumentException"><paramref name="marks"/> is empty, or holds a line break.</exception>
    public static Leash Start(string marks)
    {
        ArgumentException.ThrowIfNullOrEmpty(marks);
        if (marks.AsSpan().IndexOfAny('\n', '\r', '\0') >= 0)
        {
            throw new ArgumentException("A mark has one line.", nameof(marks));
        }

        if (ProgramFinder.Shell is not { } shell)
        {
            return new(null);
        }

        ProcessStartInfo start = ProgramStart.Of(new(shell, "-c", LeashScript.Text, "leash", marks), "");
        Process process = new() { StartInfo = start };
        try
        {
            process.Start();
            return new(process);
        }
        catch (Exception exception) when (exception is System.ComponentModel.Win32Exception or IOException)
        {
            process.Dispose();
            return new(null);
        }
    }

    /// <summary>Holds a program.</summary>
    /// <param name="process">The program's process, the leader of its session.</param>
    /// <returns>Whether it is held.</returns>
    public bool Hold(ProcessIdentity process) => process.IsKnown && Say('+', process);

    /// <summary>Lets a program go, whose end was seen.</summary>
    /// <param name="process">Its process.</param>
    /// <returns>Whether it was told.</returns>
    public bool Release(ProcessIdentity process) => process.IsKnown && Say('-', process);

    /// <summary>Lets go of all, and ends the leash; it ends nothing else.</summary>
    public void Dispose()
    {
        Say('q', default);
        lock (_gate)
        {
            _isOver = true;
            _shell?.Dispose();
        }
    }

    private bool Say(char sign, ProcessIdentity process)
    {
        lock (_gate)
        {
            if (_shell is null || _isOver)
            {
                return false;
            }

            try
            {
                string line = string.Create(CultureInfo.InvariantCulture, $"{sign} {process.Id} {process.Start}\n");
                _shell.StandardInput.BaseStream.Write(Encoding.ASCII.GetBytes(line));
                _shell.StandardInput.BaseStream.Flush();
                return true;
            }
            catch (Exception exception) when (exception is IOException or InvalidOperationException)
            {
                return false;
            }
        }
    }
}

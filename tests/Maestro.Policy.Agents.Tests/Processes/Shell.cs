using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>Small programs that a shell plays.</summary>
internal static class Shell
{
    /// <summary>A mark that no other test has.</summary>
    public static string Mark() => $"MAESTRO_WORKER=test/{Guid.NewGuid():N}";

    public static ProgramCommand Command(string script, params string[] arguments)
    {
        NeedsLinux();
        return new(["/bin/sh", "-c", script, "sh", .. arguments]);
    }

    public static ProgramProcess Start(string script, string? mark = null, params string[] arguments) =>
        ProgramProcess.Start(Command(script, arguments), mark ?? Mark(), TimeProvider.System);

    /// <summary>Waits for one line.</summary>
    public static async Task<string?> Line(StreamReader reader) =>
        await reader.ReadLineAsync(TestContext.Current.CancellationToken).AsTask()
            .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    public static void NeedsLinux() =>
        Assert.SkipUnless(
            OperatingSystem.IsLinux() && File.Exists("/bin/sh"), "Needs a shell, and a kernel that lists processes.");

    /// <summary>Whether the number belongs to a process that isn't over.</summary>
    public static bool IsAlive(int id)
    {
        try
        {
            string stat = File.ReadAllText($"/proc/{id}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..][0] is not ('Z' or 'X');
        }
        catch (IOException)
        {
            return false;
        }
    }
}

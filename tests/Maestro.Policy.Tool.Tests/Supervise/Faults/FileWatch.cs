namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>Waits for a file that another process makes.</summary>
internal static class FileWatch
{
    // A busy machine may need minutes.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(4);

    public static async Task UntilThere(string path)
    {
        TaskCompletionSource there = new(TaskCreationOptions.RunContinuationsAsynchronously);
        using FileSystemWatcher watcher = new(Path.GetDirectoryName(path)!, Path.GetFileName(path));
        watcher.Created += (_, _) => there.TrySetResult();
        watcher.EnableRaisingEvents = true;
        if (!File.Exists(path))
        {
            await there.Task.WaitAsync(Limit);
        }
    }
}

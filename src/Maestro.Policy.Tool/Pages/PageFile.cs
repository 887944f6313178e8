using Maestro.Policy.Simulation.Emergency.Files;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Pages;

/// <summary>The file that a page goes to.</summary>
internal static class PageFile
{
    /// <summary>Finds out whether a page can be written, before the work rather than after an hour of it.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="path">The file as the command line names it.</param>
    /// <param name="option">The option that names the file.</param>
    /// <returns>The full path.</returns>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static string Probe(ToolHost host, string path, string option)
    {
        string full = host.Locate(path, option);
        try
        {
            new DiskFiles(host.Folder).Probe(full);
            return full;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} '{path}' can't be written: {exception.Message}");
        }
    }

    /// <summary>Writes a page.</summary>
    /// <param name="path">The full path.</param>
    /// <param name="text">The page.</param>
    /// <param name="option">The option that names the file.</param>
    /// <exception cref="UsageException">It can't be written.</exception>
    public static void Write(string path, string text, string option)
    {
        try
        {
            File.WriteAllText(path, text);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{option} '{path}' can't be written: {exception.Message}");
        }
    }
}

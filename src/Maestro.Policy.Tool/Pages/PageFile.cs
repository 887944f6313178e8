using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Pages;

/// <summary>The file that a page goes to.</summary>
internal static class PageFile
{
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

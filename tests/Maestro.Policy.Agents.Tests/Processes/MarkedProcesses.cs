using System.Globalization;
using System.Text;

namespace Maestro.Policy.Agents.Tests.Processes;

/// <summary>Looks for a mark the plain way, with code of its own.</summary>
internal static class MarkedProcesses
{
    public static IReadOnlyList<int> With(string mark)
    {
        List<int> found = [];
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id)
                && Environment(folder).Contains(mark, StringComparison.Ordinal) && Shell.IsAlive(id))
            {
                found.Add(id);
            }
        }

        return found;
    }

    private static string Environment(string folder)
    {
        try
        {
            return Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "environ")));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

using System.Globalization;
using System.Text;

namespace Maestro.Policy.Tool.Tests.Supervise.Faults;

/// <summary>Finds processes by a variable of their environment, as Linux has it.</summary>
internal static class ProcessMarks
{
    /// <summary>Everybody who has such a variable and isn't dead.</summary>
    public static IEnumerable<int> With(string assignment)
    {
        byte[] mark = Encoding.UTF8.GetBytes(assignment);
        foreach (string folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out int id)
                && Environment(folder).AsSpan().IndexOf(mark) >= 0)
            {
                yield return id;
            }
        }
    }

    // Who ended in the meantime, or is only waited for, has none.
    private static byte[] Environment(string folder)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(folder, "environ"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}

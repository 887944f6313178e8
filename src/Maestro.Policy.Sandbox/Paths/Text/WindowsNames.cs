using System.Collections.Frozen;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Paths that Windows reads by rules of its own.</summary>
internal static class WindowsNames
{
    // Also with superscript digits, which Windows takes for digits.
    private static readonly FrozenSet<string> Devices = FrozenSet.ToFrozenSet(
        [
            "CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$",
            .. from port in new[] { "COM", "LPT" } from digit in "0123456789¹²³" select port + digit,
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DeviceLookup =
        Devices.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool AreAmbiguous(ReadOnlySpan<char> path)
    {
        bool isFull = path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && path[2] is '/' or '\\';

        // \x is on whatever drive is current, C:x in whatever folder is current there; another colon names a stream.
        if (path[0] is '/' or '\\' || (isFull ? path[2..] : path).Contains(':'))
        {
            return true;
        }

        foreach (Range range in path.SplitAny("/\\"))
        {
            if (IsAmbiguous(path[range]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAmbiguous(ReadOnlySpan<char> name) =>
        name is not ("" or "." or "..")
        && (name[^1] == '.' || char.IsWhiteSpace(name[^1]) || IsShort(name) || IsDevice(name));

    private static bool IsDevice(ReadOnlySpan<char> name)
    {
        int dot = name.IndexOf('.');

        return DeviceLookup.Contains((dot < 0 ? name : name[..dot]).TrimEnd());
    }

    // PROGRA~1 is another name of a longer one.
    private static bool IsShort(ReadOnlySpan<char> name)
    {
        for (int at = 0; at + 1 < name.Length; at++)
        {
            if (name[at] == '~' && char.IsAsciiDigit(name[at + 1]))
            {
                return true;
            }
        }

        return false;
    }
}

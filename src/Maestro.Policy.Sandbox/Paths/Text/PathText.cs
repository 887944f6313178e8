using System.Buffers;
using System.Text;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Finds what makes a text no path, or one that another program reads as another.</summary>
internal static class PathText
{
    public const int MaxBytes = 4096;
    public const int MaxNameBytes = 255;

    private static readonly SearchValues<char> Unseen = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(0x7F).Select(static unit => (char)unit)]);

    private static readonly SearchValues<char> UnseenOnWindows = SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(0x7F).Select(static unit => (char)unit), '<', '>', '|', '"']);

    /// <summary>Looks at a text.</summary>
    /// <returns><see cref="PathFinding.Contained"/> when nothing is wrong with it as text.</returns>
    public static PathFinding Finding(ReadOnlySpan<char> path, PathSyntax syntax) =>
        !IsPath(path, syntax) ? PathFinding.InvalidPath
        : IsAmbiguous(path, syntax) ? PathFinding.AmbiguousPath
        : PathFinding.Contained;

    private static bool IsPath(ReadOnlySpan<char> path, PathSyntax syntax) =>
        path.Length <= MaxBytes
        && !path.IsWhiteSpace()
        && !path.ContainsAny(syntax.IsWindows ? UnseenOnWindows : Unseen)
        && (Ascii.IsValid(path) || IsSeen(path))
        && AreShort(path, syntax);

    private static bool IsSeen(ReadOnlySpan<char> path)
    {
        while (!path.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(path, out Rune rune, out int length) != OperationStatus.Done
                || UnseenSigns.Has(rune))
            {
                return false;
            }

            path = path[length..];
        }

        return true;
    }

    private static bool AreShort(ReadOnlySpan<char> path, PathSyntax syntax)
    {
        if (path.Length <= MaxNameBytes && Ascii.IsValid(path))
        {
            return true;
        }

        foreach (Range range in path.SplitAny(syntax.IsWindows ? "/\\" : "/"))
        {
            if (Encoding.UTF8.GetByteCount(path[range]) > MaxNameBytes)
            {
                return false;
            }
        }

        return Encoding.UTF8.GetByteCount(path) <= MaxBytes;
    }

    private static bool IsAmbiguous(ReadOnlySpan<char> path, PathSyntax syntax) =>
        PathSigns.AreIn(path)
        || IsOtherMachine(path)
        || (syntax.IsWindows ? WindowsNames.AreAmbiguous(path) : IsDrive(path) || IsScheme(path))
        || NameForms.AreAmbiguous(path)
        || PercentForms.AreAmbiguous(path);

    // Two separators at the beginning name another machine; three slashes are one.
    private static bool IsOtherMachine(ReadOnlySpan<char> path) =>
        path.Length > 1
        && path[0] is '/' or '\\'
        && path[1] is '/' or '\\'
        && !path.StartsWith("///", StringComparison.Ordinal);

    private static bool IsDrive(ReadOnlySpan<char> path) =>
        path.Length > 1 && path[1] == ':' && char.IsAsciiLetter(path[0]);

    // scheme:/ or scheme:\, and the schemes that need no slash to lead to a file or to run code.
    private static bool IsScheme(ReadOnlySpan<char> path)
    {
        int colon = path.IndexOf(':');

        if (colon <= 0 || !char.IsAsciiLetter(path[0]))
        {
            return false;
        }

        foreach (char unit in path[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(unit) && unit is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return (colon + 1 < path.Length && path[colon + 1] is '/' or '\\')
            || path[..colon].Equals("file", StringComparison.OrdinalIgnoreCase)
            || path[..colon].Equals("data", StringComparison.OrdinalIgnoreCase)
            || path[..colon].Equals("javascript", StringComparison.OrdinalIgnoreCase);
    }
}

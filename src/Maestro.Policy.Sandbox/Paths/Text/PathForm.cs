namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>Writes a path in full, with <c>.</c> and <c>..</c> resolved as text.</summary>
internal static class PathForm
{
    /// <summary>Writes the form.</summary>
    /// <param name="directory">Where a path begins that isn't full: a form itself.</param>
    /// <param name="path">The path.</param>
    /// <param name="syntax">How it is written.</param>
    /// <param name="isBackslashSeparator">Whether a backslash separates names.</param>
    /// <param name="into">Room for directory, path and a separator.</param>
    /// <returns>How much was written.</returns>
    public static int Write(
        ReadOnlySpan<char> directory, ReadOnlySpan<char> path, PathSyntax syntax, bool isBackslashSeparator,
        Span<char> into)
    {
        int root = isBackslashSeparator && path.StartsWith('\\') && !syntax.IsWindows ? 1 : syntax.RootLength(path);
        ReadOnlySpan<char> start = root == 0 ? directory : syntax.IsWindows ? path[..2] : [];

        // The top ends with a separator, and no other folder does.
        start = start.Length > 0 && start[^1] == syntax.Separator ? start[..^1] : start;
        start.CopyTo(into);
        int top = syntax.IsWindows ? 2 : 0;
        int end = Append(path[root..], start.Length, top, syntax, isBackslashSeparator, into);

        if (end == top)
        {
            into[end++] = syntax.Separator;
        }

        return end;
    }

    private static int Append(
        ReadOnlySpan<char> names, int end, int top, PathSyntax syntax, bool isBackslashSeparator, Span<char> into)
    {
        bool isEither = isBackslashSeparator || syntax.IsWindows;

        while (!names.IsEmpty)
        {
            int next = isEither ? names.IndexOfAny('/', '\\') : names.IndexOf('/');
            ReadOnlySpan<char> name = next < 0 ? names : names[..next];
            names = next < 0 ? [] : names[(next + 1)..];

            if (name is "..")
            {
                int parent = into[..end].LastIndexOf(syntax.Separator);
                end = parent < top ? top : parent;
            }
            else if (name is not ("" or "."))
            {
                into[end++] = syntax.Separator;
                name.CopyTo(into[end..]);
                end += name.Length;
            }
        }

        return end;
    }
}

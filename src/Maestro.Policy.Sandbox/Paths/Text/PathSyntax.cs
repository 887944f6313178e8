using System.Text;

namespace Maestro.Policy.Sandbox.Paths.Text;

/// <summary>How paths of a kind of file system are written and compared.</summary>
internal sealed class PathSyntax
{
    private static readonly PathSyntax Posix = new(FileSystemKind.Posix, '/', StringComparison.Ordinal);
    private static readonly PathSyntax Folding =
        new(FileSystemKind.CaseInsensitive, '/', StringComparison.OrdinalIgnoreCase);
    private static readonly PathSyntax Windows =
        new(FileSystemKind.Windows, '\\', StringComparison.OrdinalIgnoreCase);

    private PathSyntax(FileSystemKind kind, char separator, StringComparison comparison) =>
        (Kind, Separator, Comparison) = (kind, separator, comparison);

    public FileSystemKind Kind { get; }

    public char Separator { get; }

    public StringComparison Comparison { get; }

    public bool IsWindows => Kind == FileSystemKind.Windows;

    public static PathSyntax Of(FileSystemKind kind) => kind switch
    {
        FileSystemKind.Posix => Posix,
        FileSystemKind.CaseInsensitive => Folding,
        FileSystemKind.Windows => Windows,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "It is no kind of file system."),
    };

    public bool IsSeparator(char unit) => unit == '/' || (unit == '\\' && IsWindows);

    /// <summary>How long the part of a full path is that no <c>..</c> leaves; 0 when it isn't full.</summary>
    public int RootLength(ReadOnlySpan<char> path) =>
        !IsWindows ? (path.StartsWith('/') ? 1 : 0)
        : path.Length > 2 && char.IsAsciiLetter(path[0]) && path[1] == ':' && IsSeparator(path[2]) ? 3
        : 0;

    public string Join(string folder, string name) =>
        folder.EndsWith(Separator) ? folder + name : $"{folder}{Separator}{name}";

    /// <summary>The folder around; the top is its own.</summary>
    public string Parent(string folder)
    {
        int end = folder.LastIndexOf(Separator);
        int root = RootLength(folder);

        return end < root ? folder[..root] : folder[..end];
    }

    /// <summary>The form in which names are compared: only some file systems take two forms of a letter for one.
    /// </summary>
    public string Folded(string place) => Kind == FileSystemKind.CaseInsensitive && !Ascii.IsValid(place)
        ? place.Normalize(NormalizationForm.FormC)
        : place;

    /// <summary>Whether the one is the other or lies in it; both folded, the folder no top of a file system.</summary>
    public bool IsIn(ReadOnlySpan<char> place, ReadOnlySpan<char> folder) =>
        place.StartsWith(folder, Comparison)
        && (place.Length == folder.Length || place[folder.Length] == Separator);
}

using Maestro.Policy.Sandbox.Paths.Places;
using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>Says whether a path stays under the roots that work may reach into, however it is read.</summary>
/// <remarks>
/// Immutable and safe for use by any number of threads, as far as its probe is. It is advice: between the judgement and
/// the use somebody may put a link in the way, which a <see cref="Opening.PathOpener"/> finds. Limits: 4,096 bytes in
/// all, 255 a name, 40 links.
/// </remarks>
public sealed class PathPolicy
{
    private readonly PathPolicyOptions _options;
    private readonly PathSyntax _syntax;
    private readonly RootTable _places;
    private readonly RootTable _texts;
    private readonly string _directory;

    /// <summary>Makes a policy. It follows the links in the roots and in the directory, this once.</summary>
    /// <param name="options">What to go by; read once.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> or one of them is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">A root or the directory isn't a full path, is written in a way that can be
    /// read as another, can't be resolved, or is the top of a file system; or two roots are one place. The message
    /// names it.</exception>
    public PathPolicy(PathPolicyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(options.Roots, nameof(options));
        ArgumentNullException.ThrowIfNull(options.Probe, nameof(options));
        _options = options;
        _syntax = PathSyntax.Of(options.FileSystem);

        RootFinder finder = new(_syntax, options.Probe);
        RootPlace[] places = [.. options.Roots.All.Select(finder.Find)];
        CheckApart(places, nameof(options));
        _places = new(_syntax, places);
        _texts = new(
            _syntax,
            places.Concat(options.Roots.All.Select(root => new RootPlace(finder.Text(root.Path), root.Access))));
        _directory = finder.Place(options.Directory ?? options.Roots.All[0].Path);
    }

    /// <summary>The kind of file systems that the running system has by default.</summary>
    /// <value>That of Windows or of Apple's systems there; <see cref="FileSystemKind.Posix"/> anywhere else.</value>
    public static FileSystemKind RunningKind { get; } =
        OperatingSystem.IsWindows() ? FileSystemKind.Windows
        : OperatingSystem.IsMacOS() || OperatingSystem.IsIOS() || OperatingSystem.IsMacCatalyst()
            || OperatingSystem.IsTvOS() ? FileSystemKind.CaseInsensitive
        : FileSystemKind.Posix;

    /// <summary>How paths are written and compared.</summary>
    /// <value>As the options say.</value>
    public FileSystemKind FileSystem => _options.FileSystem;

    /// <summary>The roots.</summary>
    /// <value>As the options say.</value>
    public PathRoots Roots => _options.Roots;

    /// <summary>Judges a path, and looks at what is there: every folder and link along it.</summary>
    /// <param name="path">The path; <see langword="null"/>, for what is no text, is refused.</param>
    /// <param name="operation">What is to be done there.</param>
    /// <returns>Whether it stays under the roots, and where it leads.</returns>
    public PathReading Judge(string? path, PathOperation operation)
    {
        PathFinding text = PathText.Finding(path, _syntax);

        return text != PathFinding.Contained ? new(text)
            : new PathReadings(_syntax, _options.Probe, _places, _directory).Judge(path!, operation);
    }

    /// <summary>Judges the text of a path alone, without a look at the disk. A link can lead anywhere, so that this is
    /// for what is no path here, and for a first answer before <see cref="Judge"/>.</summary>
    /// <param name="path">The path; an empty one is refused.</param>
    /// <param name="operation">What is to be done there.</param>
    /// <returns>Whether it stays under the roots when there is no link; never with a place.</returns>
    public PathReading JudgeText(ReadOnlySpan<char> path, PathOperation operation)
    {
        PathFinding text = PathText.Finding(path, _syntax);

        return new(text != PathFinding.Contained ? text : JudgeForms(path, operation));
    }

    // On every system a backslash may be read as a separator.
    private PathFinding JudgeForms(ReadOnlySpan<char> path, PathOperation operation)
    {
        PathFinding finding = JudgeForm(path, operation, isBackslashSeparator: false);

        return finding == PathFinding.Contained && !_syntax.IsWindows && path.Contains('\\')
            ? JudgeForm(path, operation, isBackslashSeparator: true)
            : finding;
    }

    private PathFinding JudgeForm(ReadOnlySpan<char> path, PathOperation operation, bool isBackslashSeparator)
    {
        int room = _directory.Length + path.Length + 2;
        Span<char> form = room <= 1024 ? stackalloc char[room] : new char[room];
        form = form[..PathForm.Write(_directory, path, _syntax, isBackslashSeparator, form)];
        ReadOnlySpan<char> folded =
            _syntax.Kind == FileSystemKind.CaseInsensitive ? _syntax.Folded(form.ToString()) : form;

        return KernelPlaces.Has(folded, _syntax, _texts)
            ? PathFinding.AmbiguousPath
            : _texts.Judge(folded, operation);
    }

    private void CheckApart(RootPlace[] places, string option)
    {
        for (int i = 0; i < places.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                if (string.Equals(places[i].Place, places[j].Place, _syntax.Comparison))
                {
                    throw new ArgumentException($"Roots {j} and {i} are one place. Leave one out.", option);
                }
            }
        }
    }
}

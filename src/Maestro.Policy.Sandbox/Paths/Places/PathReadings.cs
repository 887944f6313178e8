using Maestro.Policy.Sandbox.Paths.Probes;
using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>Reads a path in every way in which somebody may: each has to stay under the roots.</summary>
internal sealed class PathReadings(PathSyntax syntax, IPathProbe probe, RootTable roots, string directory)
{
    public PathReading Judge(string path, PathOperation operation)
    {
        bool endsWithSeparator = AsksForFolder(path, isBackslashSeparator: false);
        PathReading first = Judge(
            Walk(operation, endsWithSeparator), path, operation, isBackslashSeparator: false);

        return first.Verdict != Verdict.Run ? first
            : Others(path, operation, endsWithSeparator) is var other and not PathFinding.Contained ? new(other)
            : first;
    }

    // Many programs resolve `..` in the text before they look for links, and some take a backslash for a separator.
    private PathFinding Others(string path, PathOperation operation, bool endsWithSeparator)
    {
        bool hasBackslash = !syntax.IsWindows && path.Contains('\\', StringComparison.Ordinal);
        bool hasUp = path.Contains("..", StringComparison.Ordinal);
        PathFinding finding = !hasUp ? PathFinding.Contained
            : Judge(Walk(operation, endsWithSeparator), Form(path, false), operation, false).Finding;

        if (finding == PathFinding.Contained && hasBackslash)
        {
            finding = Judge(Walk(operation, AsksForFolder(path, true)), Form(path, true), operation, false).Finding;
        }

        if (finding == PathFinding.Contained && hasBackslash && hasUp)
        {
            finding = WithBackslashes(path, operation);
        }

        return finding;
    }

    // `..` behind what isn't there: the text's own reading is the one that is left, and it was judged.
    private PathFinding WithBackslashes(string path, PathOperation operation)
    {
        PathWalk walk = Walk(operation, AsksForFolder(path, isBackslashSeparator: true));
        PathFinding finding = Judge(walk, path, operation, isBackslashSeparator: true).Finding;

        return walk.IsLost ? PathFinding.Contained : finding;
    }

    // A separator at the end, with or without a dot, asks for what a link leads to.
    private bool AsksForFolder(string path, bool isBackslashSeparator)
    {
        string end = path.EndsWith('.') ? path[..^1] : path;

        return end.Length == 0 || syntax.IsSeparator(end[^1]) || (isBackslashSeparator && end[^1] == '\\');
    }

    private PathWalk Walk(PathOperation operation, bool endsWithSeparator) =>
        new(syntax, probe, roots, followsLast: operation != PathOperation.Delete || endsWithSeparator);

    private PathReading Judge(PathWalk walk, string path, PathOperation operation, bool isBackslashSeparator)
    {
        PathFinding finding = walk.Go(directory, path, isBackslashSeparator);

        return finding != PathFinding.Contained
            ? new(finding)
            : new(roots.Judge(syntax.Folded(walk.Place), operation), walk.Place);
    }

    private string Form(string path, bool isBackslashSeparator)
    {
        Span<char> form = new char[directory.Length + path.Length + 2];
        return form[..PathForm.Write(directory, path, syntax, isBackslashSeparator, form)].ToString();
    }
}

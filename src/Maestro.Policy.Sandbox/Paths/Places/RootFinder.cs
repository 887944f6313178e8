using Maestro.Policy.Sandbox.Paths.Probes;
using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>Finds the places of roots, once.</summary>
internal sealed class RootFinder(PathSyntax syntax, IPathProbe probe)
{
    public RootPlace Find(PathRoot root) => new(syntax.Folded(Place(root.Path)), root.Access);

    /// <summary>The place of a folder, without links.</summary>
    /// <exception cref="ArgumentException">It has none.</exception>
    public string Place(string folder)
    {
        Check(folder);
        PathWalk walk = new(syntax, probe, roots: null, followsLast: true);
        PathFinding finding = walk.Go("", folder, isBackslashSeparator: false);

        return finding != PathFinding.Contained
                ? throw new ArgumentException($"'{folder}' can't be resolved: {finding}.", nameof(folder))
            : walk.Place.Length <= syntax.RootLength(walk.Place)
                ? throw new ArgumentException(
                    $"'{folder}' is the top of a file system. Name a folder under it.", nameof(folder))
            : walk.Place;
    }

    /// <summary>A folder as it was written, in the form of texts.</summary>
    public string Text(string folder)
    {
        Span<char> form = new char[folder.Length + 2];
        return syntax.Folded(form[..PathForm.Write("", folder, syntax, false, form)].ToString());
    }

    private void Check(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);

        if (PathText.Finding(folder, syntax) != PathFinding.Contained
            || syntax.RootLength(folder) == 0
            || folder.Split('/', '\\').Any(static name => name is "." or ".."))
        {
            throw new ArgumentException($"'{folder}' is no full path that can be read in one way.", nameof(folder));
        }
    }
}

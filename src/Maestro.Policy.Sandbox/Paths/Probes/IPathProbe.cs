namespace Maestro.Policy.Sandbox.Paths.Probes;

/// <summary>Says what is at a place, without following a link there.</summary>
public interface IPathProbe
{
    /// <summary>Looks at one place.</summary>
    /// <param name="path">A full path, whose folders were all looked at before and are no links.</param>
    /// <returns>What is there. The default value says that it can't be read, which refuses the path; so does an
    /// <see cref="IOException"/> or an <see cref="UnauthorizedAccessException"/>.</returns>
    PathEntry Look(string path);
}

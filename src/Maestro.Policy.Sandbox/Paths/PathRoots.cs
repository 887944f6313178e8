using System.Collections.Immutable;

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>The folders that work may reach into. Where one lies in another, the inner one counts.</summary>
/// <remarks>Immutable and safe for use by any number of threads.</remarks>
public sealed class PathRoots
{
    private PathRoots(ImmutableArray<PathRoot> all) => All = all;

    /// <summary>The roots, in the order given.</summary>
    /// <value>One or more.</value>
    public ImmutableArray<PathRoot> All { get; }

    /// <summary>Takes roots of one's own.</summary>
    /// <param name="roots">One or more.</param>
    /// <returns>The roots.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="roots"/> or one of them is <see langword="null"/>.
    /// </exception>
    /// <exception cref="ArgumentException">There is no root, or one has an access that isn't defined.</exception>
    public static PathRoots Of(params IReadOnlyList<PathRoot> roots)
    {
        ArgumentNullException.ThrowIfNull(roots);
        ImmutableArray<PathRoot> all = [.. roots];

        if (all.IsEmpty)
        {
            throw new ArgumentException("There is no root. Name one folder or more.", nameof(roots));
        }

        foreach (PathRoot root in all)
        {
            ArgumentNullException.ThrowIfNull(root, nameof(roots));

            if (!Enum.IsDefined(root.Access))
            {
                throw new ArgumentException($"{root.Access} is no access to '{root.Path}'.", nameof(roots));
            }
        }

        return new(all);
    }

    /// <summary>The three roots of a worker: it may write in two, and only read what its orchestrator keeps.</summary>
    /// <param name="workspace">Where the worker works; it may write there.</param>
    /// <param name="target">What the work is about; it may write there.</param>
    /// <param name="orchestrator">Where state and logs are; it may only read there.</param>
    /// <returns>The roots, in that order.</returns>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public static PathRoots ForWorker(string workspace, string target, string orchestrator)
    {
        ArgumentNullException.ThrowIfNull(workspace);
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(orchestrator);

        return Of(
            new(workspace, PathAccess.ReadWrite), new(target, PathAccess.ReadWrite),
            new(orchestrator, PathAccess.ReadOnly));
    }
}

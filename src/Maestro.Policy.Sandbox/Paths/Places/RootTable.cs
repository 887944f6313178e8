using System.Collections.Immutable;
using Maestro.Policy.Sandbox.Paths.Text;

namespace Maestro.Policy.Sandbox.Paths.Places;

/// <summary>Knows which places lie under which root.</summary>
internal sealed class RootTable
{
    private readonly PathSyntax _syntax;
    private readonly ImmutableArray<RootPlace> _roots;

    public RootTable(PathSyntax syntax, IEnumerable<RootPlace> roots)
    {
        _syntax = syntax;

        // The longest first: where one root lies in another, the inner one counts.
        _roots = [.. roots.OrderByDescending(static root => root.Place.Length)];
    }

    /// <summary>Whether a place is a root or lies under one.</summary>
    public bool Holds(string place) => Around(_syntax.Folded(place)) is not null;

    /// <summary>Whether a place is a root, lies under one, or has one under it.</summary>
    public bool Touches(ReadOnlySpan<char> place)
    {
        foreach (RootPlace root in _roots)
        {
            if (_syntax.IsIn(place, root.Place) || _syntax.IsIn(root.Place, place))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether something may be done at a place.</summary>
    /// <param name="place">The place, folded.</param>
    /// <param name="operation">What is to be done.</param>
    public PathFinding Judge(ReadOnlySpan<char> place, PathOperation operation) =>
        Around(place) is not { } root ? PathFinding.Outside
        : operation == PathOperation.Read ? PathFinding.Contained
        : HoldsRoot(place) ? PathFinding.RootItself
        : root.Access == PathAccess.ReadWrite ? PathFinding.Contained
        : PathFinding.ReadOnlyRoot;

    private RootPlace? Around(ReadOnlySpan<char> place)
    {
        foreach (RootPlace root in _roots)
        {
            if (_syntax.IsIn(place, root.Place))
            {
                return root;
            }
        }

        return null;
    }

    private bool HoldsRoot(ReadOnlySpan<char> place)
    {
        foreach (RootPlace root in _roots)
        {
            if (_syntax.IsIn(root.Place, place))
            {
                return true;
            }
        }

        return false;
    }
}

using System.Collections.Immutable;
using System.Text;

namespace Maestro.Policy.Agents.Processes;

/// <summary>A process and all that came of it, also what went its own way: found by parents, by session and group, by
/// the mark in the environment, and by what was seen before.</summary>
/// <remarks>
/// Safe for use by any number of threads. What leaves the session, loses its parent and drops the mark between two
/// looks isn't found. Where the kernel has no list of processes, nothing is.
/// </remarks>
internal sealed class ProcessTree
{
    private readonly Lock _gate = new();
    private readonly ProcessIdentity _root;
    private readonly byte[] _mark;
    private readonly HashSet<ProcessIdentity> _known = [];
    private readonly HashSet<ProcessIdentity> _strangers = [];

    public ProcessTree(ProcessIdentity root, string mark, IEnumerable<ProcessIdentity>? known = null)
    {
        (_root, _mark) = (root, Encoding.UTF8.GetBytes(mark));
        _known.UnionWith(known ?? []);
        if (root.IsKnown)
        {
            _known.Add(root);
        }
    }

    /// <summary>Whom the last look found.</summary>
    public ImmutableArray<ProcessIdentity> Seen
    {
        get
        {
            lock (_gate)
            {
                return [.. _known];
            }
        }
    }

    /// <summary>Everybody of the tree who is alive.</summary>
    /// <param name="looksAnew">Whether to look at the environment of those again who had no mark before.</param>
    public ImmutableArray<ProcessEntry> Members(bool looksAnew)
    {
        if (!ProcessTable.IsThere)
        {
            return [];
        }

        List<ProcessEntry> all = ProcessTable.Read();
        lock (_gate)
        {
            if (looksAnew)
            {
                _strangers.Clear();
            }

            HashSet<ProcessIdentity> living = [.. all.Select(static entry => entry.Identity)];
            _known.IntersectWith(living);
            _strangers.IntersectWith(living);
            Gather(all);
            return [.. all.Where(entry => !entry.IsOver && _known.Contains(entry.Identity))];
        }
    }

    private void Gather(List<ProcessEntry> all)
    {
        // A leader with our number that began at another time leads another session.
        bool isOurSession = _root.IsKnown
            && !all.Exists(entry => entry.Identity.Id == _root.Id && entry.Identity.Start != _root.Start);
        foreach (ProcessEntry entry in all)
        {
            if (IsOurs(entry, isOurSession))
            {
                _known.Add(entry.Identity);
            }
        }

        // Children may be listed before their parents.
        for (bool isGrowing = true; isGrowing;)
        {
            HashSet<int> parents = [.. _known.Select(static identity => identity.Id)];
            isGrowing = false;
            foreach (ProcessEntry entry in all)
            {
                isGrowing |= parents.Contains(entry.Parent) && entry.Identity.Id != ProcessTable.Self
                    && _known.Add(entry.Identity);
            }
        }
    }

    private bool IsOurs(in ProcessEntry entry, bool isOurSession)
    {
        if (entry.Identity.Id == ProcessTable.Self || !entry.Identity.IsKnown)
        {
            return false;
        }

        if (_known.Contains(entry.Identity)
            || (isOurSession && (entry.Session == _root.Id || entry.Group == _root.Id)
                && entry.Identity.Start >= _root.Start))
        {
            return true;
        }

        if (_mark.Length == 0 || _strangers.Contains(entry.Identity) || entry.IsOver)
        {
            return false;
        }

        if (ProcessTable.HasVariable(entry.Identity.Id, _mark))
        {
            return true;
        }

        _strangers.Add(entry.Identity);
        return false;
    }
}

using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What an incident log found when it opened its folder: traces of writers that died.</summary>
public sealed class IncidentRecovery
{
    internal IncidentRecovery()
    {
    }

    /// <summary>Files that lacked an entry in the index, and have one now.</summary>
    /// <value>Their final state is <c>INTERRUPTED</c>; empty as a rule.</value>
    public ImmutableArray<IncidentRecord> Completed { get; internal set; } = [];

    /// <summary>Where lines went that a writer died in the middle of: nobody was told that they are on
    /// record.</summary>
    /// <value>Full paths of files beside the ones that they were in: <c>.torn</c> for the end of a file, <c>.aside</c>
    /// for a file without a single row; empty as a rule.</value>
    public ImmutableArray<string> SetAside { get; internal set; } = [];

    /// <summary>Files without an entry in the index that aren't what was signed with the log's key.</summary>
    /// <value>Full paths; empty as a rule. The files are left as they are, and without an entry.</value>
    public ImmutableArray<string> Faulty { get; internal set; } = [];

    /// <summary>The id that was taken last, where it has neither a file nor an entry in the index.</summary>
    /// <value><see langword="null"/> as a rule. It isn't given again.</value>
    public string? UnusedId { get; internal set; }

    /// <summary>Whether the counter was lost, unreadable, or behind the files.</summary>
    /// <value><see langword="false"/> as a rule. The next id is above every id in the folder and its index.</value>
    public bool IsCounterRestored { get; internal set; }

    /// <summary>How many lines of the index aren't entries.</summary>
    /// <value>0 as a rule. They are left as they are.</value>
    public int BadIndexLines { get; internal set; }

    /// <summary>Whether there was nothing to find.</summary>
    /// <value><see langword="true"/> as a rule.</value>
    public bool IsClean =>
        Completed.IsEmpty && SetAside.IsEmpty && Faulty.IsEmpty && UnusedId is null && !IsCounterRestored
        && BadIndexLines == 0;
}

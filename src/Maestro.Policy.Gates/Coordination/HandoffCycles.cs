using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>Finds work that comes back to where it was.</summary>
internal static class HandoffCycles
{
    /// <summary>Finds a handoff that closes a cycle of any length, one agent that hands over to itself included.
    /// </summary>
    /// <param name="handoffs">All handoffs.</param>
    /// <returns>The handoff, the same one for the same plan; <see langword="null"/> when there is no cycle. Every
    /// handoff is looked at once.</returns>
    public static AgentHandoff? Closing(ImmutableArray<AgentHandoff> handoffs)
    {
        ILookup<string, AgentHandoff> bySource =
            handoffs.ToLookup(static handoff => handoff.Source, StringComparer.Ordinal);
        Dictionary<string, bool> isDone = new(StringComparer.Ordinal);
        foreach (IGrouping<string, AgentHandoff> start in bySource)
        {
            if (!isDone.ContainsKey(start.Key) && ClosingFrom(start.Key, bySource, isDone) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // Depth first, without recursion: the length of a chain is up to whoever writes the plan.
    private static AgentHandoff? ClosingFrom(
        string start, ILookup<string, AgentHandoff> bySource, Dictionary<string, bool> isDone)
    {
        Stack<(string Agent, IEnumerator<AgentHandoff> Handoffs)> path = [];
        isDone[start] = false;
        path.Push((start, bySource[start].GetEnumerator()));
        while (path.TryPeek(out (string Agent, IEnumerator<AgentHandoff> Handoffs) top))
        {
            if (!top.Handoffs.MoveNext())
            {
                isDone[top.Agent] = true;
                _ = path.Pop();
                continue;
            }

            AgentHandoff handoff = top.Handoffs.Current;
            if (!isDone.TryGetValue(handoff.Target, out bool isTargetDone))
            {
                isDone[handoff.Target] = false;
                path.Push((handoff.Target, bySource[handoff.Target].GetEnumerator()));
            }
            else if (!isTargetDone)
            {
                return handoff;
            }
        }

        return null;
    }
}

using System.Collections.Immutable;

namespace Maestro.Policy.Analyzers.Roles;

/// <summary>Reads the option that says which members of a foreign type are outcome tests.</summary>
internal static class OutcomeMembers
{
    /// <summary>From <c>T:Ns.Type|Member=Run+Hitl</c> to <c>T:Ns.Type|Member</c> and its outcomes.</summary>
    public static ImmutableDictionary<string, Outcomes> Read(IEnumerable<string> entries)
    {
        ImmutableDictionary<string, Outcomes>.Builder members =
            ImmutableDictionary.CreateBuilder<string, Outcomes>(StringComparer.Ordinal);
        foreach (string entry in entries)
        {
            int equals = entry.LastIndexOf('=');
            if (equals > 0)
            {
                members[entry.Substring(0, equals).Trim()] = Parse(entry.Substring(equals + 1));
            }
        }

        return members.ToImmutable();
    }

    private static Outcomes Parse(string names)
    {
        Outcomes outcomes = Outcomes.None;
        foreach (string name in names.Split('+'))
        {
            outcomes |= Verdicts.ByName(name.Trim());
        }

        return outcomes;
    }
}

using System.Collections.Frozen;
using Maestro.Policy.Sandbox.Commands.Wrappers;

namespace Maestro.Policy.Sandbox.Commands.Rules;

/// <summary>All programs that something is known of.</summary>
internal static class Programs
{
    private static readonly FrozenDictionary<string, ProgramRule> Rules = Merge();

    /// <summary>The rule for a program.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="known">The name that it is known by.</param>
    /// <returns><see langword="null"/> for a program that isn't known.</returns>
    internal static ProgramRule? Find(string name, out string known)
    {
        known = name;

        if (Rules.TryGetValue(name, out ProgramRule? rule))
        {
            return rule;
        }

        if (name.StartsWith("mkfs.", StringComparison.Ordinal) || name.StartsWith("newfs", StringComparison.Ordinal))
        {
            return DiskRules.Listed;
        }

        if (name.StartsWith("git-", StringComparison.Ordinal))
        {
            return GitRule.Dashed;
        }

        // g is what some systems put before the names of the usual tools.
        known = name.Length > 2 && name[0] == 'g' && GnuNames.All.Contains(name[1..]) ? name[1..] : Unversioned(name);
        return Rules.GetValueOrDefault(known);
    }

    // python3.11 is python, and clang-17 clang.
    private static string Unversioned(string name)
    {
        ReadOnlySpan<char> plain = name.AsSpan().TrimEnd("0123456789.");
        return plain.Length == name.Length ? name : plain.TrimEnd('-').ToString();
    }

    private static FrozenDictionary<string, ProgramRule> Merge()
    {
        Dictionary<string, ProgramRule> all = new(StringComparer.Ordinal);

        // The first one counts.
        IEnumerable<(string Names, ProgramRule Rule)> rows =
        [
            .. DeleteRules.Rows, .. DiskRules.Rows, .. FileRules.Rows, .. FindRules.Rows, .. ListRules.Rows,
            .. WrapperRules.Rows, .. PrivilegeRules.Rows, .. RemoteRules.Rows, .. ContainerRules.Rows,
            .. MarkedWrapperRules.Rows,
            .. ShellRules.Rows, .. BuiltinRules.Rows, .. InterpreterRules.Rows, .. GitRule.Rows, .. PublishRules.Rows,
            .. PackageRules.Rows, .. PythonRules.Rows, .. DownloadRules.Rows, .. TextRules.Rows,
                .. CodeOptionRules.Rows,
            .. WindowsRules.Rows, .. KnownPrograms.Rows,
        ];

        foreach ((string names, ProgramRule rule) in rows)
        {
            foreach (string name in names.Split(' '))
            {
                all.TryAdd(name, rule);
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}

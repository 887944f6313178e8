using System.Collections.Immutable;

namespace Maestro.Policy.Tool.Council.Members;

/// <summary>The members of a council as they are set up.</summary>
/// <param name="Members">One or more, in the order of their seats.</param>
internal sealed record MemberSetups(ImmutableArray<MemberSetup> Members)
{
    private static readonly KeyValuePair<string, int>[] Mostly = [new("yes", 3), new("no", 1)];

    /// <summary>The council that comes along: five scripted members, which know nothing about any question.</summary>
    public static MemberSetups Bundled { get; } = new(
    [
        Scripted("Sol", 0.6), Scripted("Axion", 0.3), Scripted("Aria", 0.5), Scripted("Prism", 0.1),
        Scripted("Axiom", 0.4),
    ]);

    /// <summary>Whether any of them is a program.</summary>
    public bool HavePrograms => Members.Any(static member => !member.Program.IsEmpty);

    private static MemberSetup Scripted(string name, double conformity) => new()
    {
        Name = name,
        Scripted = new()
        {
            Leanings = [.. Mostly], Conformity = conformity, AbstainShare = 0.05, FailShare = 0.03, TimeoutShare = 0.02,
        },
    };
}

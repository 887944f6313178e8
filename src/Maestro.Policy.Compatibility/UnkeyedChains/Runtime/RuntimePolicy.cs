using System.Globalization;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

/// <summary>What rows and verdicts have to say about what is allowed: nothing, and a human decides.</summary>
internal static class RuntimePolicy
{
    public const string HumanDecides = "human_decision_required";

    /// <summary>The names of the nine members.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "modifies_repository", "auto_apply_allowed", "auto_branch_allowed", "auto_pr_creation_allowed",
        "auto_commit_allowed", "auto_push_allowed", "autofix_allowed", "auto_merge_allowed", HumanDecides,
    ];

    /// <summary>Whether a row's members say so.</summary>
    public static bool IsKeptBy(ReferenceValue row) =>
        Names.All(name => row[name].Kind == (name == HumanDecides ? ReferenceKind.True : ReferenceKind.False));

    /// <summary>Whether an object of its own says so and nothing else. As in the reference, 0 and 1 are as good as
    /// false and true there.</summary>
    public static bool IsEqualTo(ReferenceValue policy) =>
        policy.Members.Count == Names.Count
        && Names.All(name =>
            policy.Members.ContainsKey(name) && Number(policy[name]) == (name == HumanDecides ? 1 : 0));

    private static double? Number(ReferenceValue value) => value.Kind switch
    {
        ReferenceKind.False => 0,
        ReferenceKind.True => 1,
        ReferenceKind.Float when value.Raw is "NaN" or "Infinity" or "-Infinity" => null,
        ReferenceKind.Integer or ReferenceKind.Float =>
            double.Parse(value.Raw, NumberStyles.Float, CultureInfo.InvariantCulture),
        _ => null,
    };
}

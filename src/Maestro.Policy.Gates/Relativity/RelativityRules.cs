using System.Collections.Immutable;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Relativity;

/// <summary>What has to be settled before a machine may weigh one against another.</summary>
/// <remarks>Immutable and safe for use by any number of threads. Judging allocates nothing.</remarks>
public sealed record RelativityRules
{
    /// <summary>The rules where nothing else is said.</summary>
    /// <value>The references and the facts of the reference's one scenario, found as whole words.</value>
    public static RelativityRules Default { get; } = new();

    /// <summary>The rules of the reference's adapter.</summary>
    /// <value>The default rules, with <see cref="RelativityReading.Reference"/>.</value>
    public static RelativityRules Reference { get; } = new() { Reading = RelativityReading.Reference };

    /// <summary>What a policy has to speak of.</summary>
    /// <value>Words, compared letter by letter, none of them empty; <c>LIFE, PEDESTRIAN, VEHICLE</c> by
    /// default.</value>
    public ImmutableArray<string> References { get; init; } = ["LIFE", "PEDESTRIAN", "VEHICLE"];

    /// <summary>What the boundary rests on.</summary>
    /// <value>Names of facts; <c>emergency_vehicle_state, ped_in_crosswalk</c> by default; none of them empty.</value>
    public ImmutableArray<string> BoundaryFacts { get; init; } = ["emergency_vehicle_state", "ped_in_crosswalk"];

    /// <summary>How references are looked for.</summary>
    /// <value><see cref="RelativityReading.WholeWords"/> by default.</value>
    public RelativityReading Reading { get; init; }

    /// <summary>Judges what a request says.</summary>
    /// <param name="frame">What it says.</param>
    /// <returns>The first reference that is missing, else the first fact that isn't known, else settled.</returns>
    public RelativityReview Judge(RelativityFrame frame)
    {
        foreach (string reference in References)
        {
            if (frame.PriorityPolicy is null || !Mentions(frame.PriorityPolicy, reference))
            {
                return new(RelativityOutcome.ReferenceMissing, reference);
            }
        }

        foreach (string fact in BoundaryFacts)
        {
            if (!frame.Knows(fact))
            {
                return new(RelativityOutcome.BoundaryUnstable, fact);
            }
        }

        return new(RelativityOutcome.Settled, null);
    }

    /// <summary>Finds what keeps requests from being judged by the rules.</summary>
    internal IEnumerable<string> Faults()
    {
        string?[] faults =
        [
            Fault(References, nameof(References)),
            Fault(BoundaryFacts, nameof(BoundaryFacts)),
            References.IsDefaultOrEmpty && BoundaryFacts.IsDefaultOrEmpty
                ? $"{nameof(References)} and {nameof(BoundaryFacts)} are both empty: nothing would ever be asked."
                : null,
            Enum.IsDefined(Reading) ? null : $"{nameof(Reading)} is {Reading}, which is no reading.",
        ];

        return faults.OfType<string>();
    }

    private static string? Fault(ImmutableArray<string> words, string option) =>
        words.IsDefault ? $"{option} is not set. Leave it out for the default."
        : words.Any(string.IsNullOrWhiteSpace) ? $"{option} has an empty entry. Take it out."
        : null;

    private bool Mentions(ReadOnlySpan<char> policy, ReadOnlySpan<char> reference)
    {
        if (Reading == RelativityReading.Reference)
        {
            return policy.Contains(reference, StringComparison.Ordinal);
        }

        for (int from = 0; policy[from..].IndexOf(reference, StringComparison.Ordinal) is >= 0 and var offset;)
        {
            int start = from + offset;
            int end = start + reference.Length;

            if (IsBoundary(policy, start, isBefore: true) && IsBoundary(policy, end, isBefore: false))
            {
                return true;
            }

            from = start + 1;
        }

        return false;
    }

    private static bool IsBoundary(ReadOnlySpan<char> text, int at, bool isBefore) => isBefore
        ? at == 0 || !CodePoint.IsWord(CodePoint.Before(text, at))
        : at == text.Length || !CodePoint.IsWord(CodePoint.At(text, at, out _));
}

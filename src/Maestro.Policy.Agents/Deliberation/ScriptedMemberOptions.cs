using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a <see cref="ScriptedMember"/> answers: by a script, or drawn by chance.</summary>
public sealed record ScriptedMemberOptions
{
    /// <summary>What it answers round by round; the last answer stays for the rounds after.</summary>
    /// <value>Empty by default: then answers are drawn.</value>
    public ImmutableArray<MemberAnswer> Script { get; init; } = [];

    /// <summary>The positions that it leans to, with their weights.</summary>
    /// <value>At least one where there is no script, each once; weights are 1 to 1,000,000.</value>
    public ImmutableArray<KeyValuePair<string, int>> Leanings { get; init; } = [];

    /// <summary>How likely it joins, in a later round, what most of the others said.</summary>
    /// <value>0 to 1; 0 by default.</value>
    public double Conformity { get; init; }

    /// <summary>How likely it abstains in a round.</summary>
    /// <value>0 to 1; 0 by default. The three shares add up to 1 at most.</value>
    public double AbstainShare { get; init; }

    /// <summary>How likely it fails in a round.</summary>
    /// <value>0 to 1; 0 by default.</value>
    public double FailShare { get; init; }

    /// <summary>How likely it is too slow in a round.</summary>
    /// <value>0 to 1; 0 by default.</value>
    public double TimeoutShare { get; init; }

    /// <summary>What answers are drawn with: the same seed, question and peers give the same answers.</summary>
    /// <value>Any integer; 0 by default.</value>
    public long Seed { get; init; }

    internal IEnumerable<string> Faults()
    {
        if (Script.IsDefaultOrEmpty == Leanings.IsDefaultOrEmpty)
        {
            yield return $"There is either a {nameof(Script)}, or {nameof(Leanings)}.";
        }

        double[] shares = [AbstainShare, FailShare, TimeoutShare];
        if (!shares.Append(Conformity).All(static share => share is >= 0 and <= 1) || shares.Sum() > 1)
        {
            yield return "Shares are 0 to 1, and together no more than 1.";
        }

        foreach ((string position, int weight) in Leanings.IsDefault ? [] : Leanings)
        {
            if (weight is < 1 or > 1_000_000)
            {
                yield return $"The weight of '{position}' is 1 to 1000000.";
            }
        }

        if (!Leanings.IsDefault && Leanings.DistinctBy(static leaning => leaning.Key).Count() < Leanings.Length)
        {
            yield return $"A position is there twice in {nameof(Leanings)}.";
        }
    }
}

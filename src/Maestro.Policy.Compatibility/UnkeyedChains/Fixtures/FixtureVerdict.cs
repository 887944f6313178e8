using System.Collections.Immutable;
using Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;

namespace Maestro.Policy;

/// <summary>What a <see cref="FixtureChain"/> says about a file.</summary>
public sealed class FixtureVerdict
{
    internal FixtureVerdict(
        FixtureFindings findings,
        FixtureOutcome outcome,
        IEnumerable<ChainIssue<FixtureReason>> issues,
        FixtureExpectation expected)
    {
        Outcome = outcome;
        Issues = [.. issues];
        Reasons = [.. Issues.Select(issue => issue.Reason).Distinct()];
        Exists = findings.Exists;
        LineCount = findings.LineCount;
        RowCount = findings.RowCount;
        StoredHead = findings.StoredHead;
        RecomputedHead = findings.RecomputedHead;
        IntegrityErrors = findings.IntegrityErrors;
        FirstErrorLine = Issues.Select(issue => issue.Line).Where(line => line > 0).Cast<int?>().Min();
        HasExpectedReasons = IsAsExpected(Reasons, expected);
        Passed = HasExpectedReasons && outcome == expected.Outcome && RowCount == expected.RowCount;
    }

    /// <summary>What became of the fixture.</summary>
    /// <value>Only <see cref="FixtureOutcome.ChainValid"/> says that the chain is whole.</value>
    public FixtureOutcome Outcome { get; }

    /// <summary>Whether all is as expected: the outcome, the reasons and the number of rows.</summary>
    /// <value>A tampered fixture passes when it is found out, so this says nothing about the chain.</value>
    public bool Passed { get; }

    /// <summary>Whether the reasons are the expected ones.</summary>
    /// <value>The first is the primary one, the others are allowed, and the allowed ones don't repeat.</value>
    public bool HasExpectedReasons { get; }

    /// <summary>What was found, each reason once, in the order of the issues.</summary>
    /// <value>At least one.</value>
    public ImmutableArray<FixtureReason> Reasons { get; }

    /// <summary>Everything that was found.</summary>
    /// <value>In the order of the reference; at least one.</value>
    public ImmutableArray<ChainIssue<FixtureReason>> Issues { get; }

    /// <summary>Whether there was a file.</summary>
    /// <value><see langword="false"/> where none was given.</value>
    public bool Exists { get; }

    /// <summary>How many lines the file has, with the blank ones.</summary>
    /// <value>0 where it isn't text or too large.</value>
    public int LineCount { get; }

    /// <summary>How many lines are objects.</summary>
    /// <value>Rows, also where they lack members.</value>
    public int RowCount { get; }

    /// <summary>What the last row says its chain hash is.</summary>
    /// <value><see langword="null"/> where nothing was hashed.</value>
    public string? StoredHead { get; }

    /// <summary>The chain hash of the last row.</summary>
    /// <value>64 lower-case hex digits; <see langword="null"/> where nothing was hashed.</value>
    public string? RecomputedHead { get; }

    /// <summary>How many issues are about hashes, numbers or runs.</summary>
    /// <value>0 where nothing was hashed.</value>
    public int IntegrityErrors { get; }

    /// <summary>The first line with an issue.</summary>
    /// <value>From 1; <see langword="null"/> where no issue has a line.</value>
    public int? FirstErrorLine { get; }

    private static bool IsAsExpected(ImmutableArray<FixtureReason> reasons, FixtureExpectation expected)
    {
        IReadOnlyList<FixtureReason> allowed = expected.AdditionalReasons;
        return reasons[0] == expected.PrimaryReason
            && reasons.Skip(1).All(allowed.Contains)
            && allowed.Distinct().Count() == allowed.Count;
    }
}

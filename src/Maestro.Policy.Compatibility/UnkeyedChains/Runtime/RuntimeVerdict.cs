using System.Collections.Immutable;
using Maestro.Policy.Compatibility.UnkeyedChains.Runtime;

namespace Maestro.Policy;

/// <summary>What a <see cref="RuntimeChain"/> says about rows and the verdict of their source.</summary>
public sealed class RuntimeVerdict
{
    internal RuntimeVerdict(RuntimeFindings findings)
    {
        Issues = [.. findings.Issues];
        Reasons = [.. findings.Issues.Select(issue => issue.Reason).Distinct()];
        RowCount = findings.Rows.Count;
        RunId = findings.Rows.Count > 0 ? findings.Rows[0].RunId : null;
        StoredHead = findings.StoredHead;
        RecomputedHead = findings.RecomputedHead;
        IsHmacPresent = findings.IsHmacPresent;
    }

    /// <summary>Whether nothing was found.</summary>
    /// <value>Rows and a verdict that were both written anew, hashes and all, are verified too.</value>
    public bool IsVerified => Issues.IsEmpty;

    /// <summary>What was found, each reason once, in the order of the issues.</summary>
    /// <value>None where all is well.</value>
    public ImmutableArray<RuntimeReason> Reasons { get; }

    /// <summary>Everything that was found.</summary>
    /// <value>In the order of the reference: the rows first, then their source's verdict.</value>
    public ImmutableArray<ChainIssue<RuntimeReason>> Issues { get; }

    /// <summary>How many rows have what they need.</summary>
    /// <value>Rows; the others are left out of the chain.</value>
    public int RowCount { get; }

    /// <summary>The run of the first such row.</summary>
    /// <value><see langword="null"/> where there is none.</value>
    public string? RunId { get; }

    /// <summary>What the last such row says its chain hash is.</summary>
    /// <value>64 lower-case hex digits; <see langword="null"/> where it is none, or there is no row.</value>
    public string? StoredHead { get; }

    /// <summary>The chain hash of the last such row.</summary>
    /// <value>64 lower-case hex digits; <see langword="null"/> where there is no row.</value>
    public string? RecomputedHead { get; }

    /// <summary>Whether a row is signed.</summary>
    /// <value>The signature isn't looked at.</value>
    public bool IsHmacPresent { get; }
}

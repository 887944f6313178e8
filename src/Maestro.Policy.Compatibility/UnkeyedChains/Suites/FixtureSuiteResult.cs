using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What became of a <see cref="FixtureSuite"/>.</summary>
public sealed class FixtureSuiteResult
{
    private FixtureSuiteResult(
        int exitCode, ImmutableArray<FixtureReason> reasons, ImmutableArray<FixtureCaseResult> cases)
    {
        ExitCode = exitCode;
        Reasons = reasons;
        Cases = cases;
        Counts = new(cases);
        Checks = new(cases, Counts);
    }

    /// <summary>What the reference's program would end with.</summary>
    /// <value>0 when all is as expected, 1 when a case isn't, 2 when no verdict could be reached.</value>
    public int ExitCode { get; }

    /// <summary>Whether all is as expected.</summary>
    /// <value>That tampered fixtures are found out is as expected.</value>
    public bool IsVerified => ExitCode == 0;

    /// <summary>What became of the suite.</summary>
    /// <value><see cref="FixtureOutcome.ChainValid"/> when all is as expected, and otherwise
    /// <see cref="FixtureOutcome.Blocked"/>.</value>
    public FixtureOutcome Outcome => IsVerified ? FixtureOutcome.ChainValid : FixtureOutcome.Blocked;

    /// <summary>Why.</summary>
    /// <value>The reasons of the cases that failed, each once and in their order; at least one.</value>
    public ImmutableArray<FixtureReason> Reasons { get; }

    /// <summary>What is wrong with the manifest, or with reading the files.</summary>
    /// <value>A sentence; <see langword="null"/> where the cases were run.</value>
    public string? FailureDetail { get; private init; }

    /// <summary>The hash of the manifest's bytes.</summary>
    /// <value>64 lower-case hex digits; <see langword="null"/> where no case was run.</value>
    public string? ManifestSha256 { get; private init; }

    /// <summary>The cases.</summary>
    /// <value>In the order of the manifest; none where it is invalid.</value>
    public ImmutableArray<FixtureCaseResult> Cases { get; }

    /// <summary>What was counted.</summary>
    /// <value>Zeros where no case was run.</value>
    public FixtureSuiteCounts Counts { get; }

    /// <summary>What was checked.</summary>
    /// <value>A check that needs cases fails where none was run.</value>
    public FixtureSuiteChecks Checks { get; }

    internal static FixtureSuiteResult Of(ImmutableArray<FixtureCaseResult> cases, string manifestSha256)
    {
        FixtureCaseResult[] failed = [.. cases.Where(each => !each.Verdict.Passed)];
        return new(
            failed.Length == 0 ? 0 : 1,
            failed.Length == 0
                ? [FixtureReason.ChainValid]
                : [.. failed.SelectMany(each => each.Verdict.Reasons).Distinct()],
            cases)
        {
            ManifestSha256 = manifestSha256,
        };
    }

    internal static FixtureSuiteResult Failed(FixtureReason reason, string detail) =>
        new(2, [reason], []) { FailureDetail = detail };
}

using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a <see cref="FixtureSuite"/> checked.</summary>
public sealed class FixtureSuiteChecks
{
    internal FixtureSuiteChecks(ImmutableArray<FixtureCaseResult> cases, FixtureSuiteCounts counts)
    {
        IsManifestValid = cases.Length > 0;
        IsValidChainValid = cases.Length > 0
            && cases.Where(each => each.Expected == FixtureOutcome.ChainValid).All(each => each.Verdict.Passed);
        AreTamperedChainsDetected = cases.Length > 0
            && cases.Where(each => each.Expected == FixtureOutcome.TamperDetected).All(each => each.Verdict.Passed);
        AreReasonsAsExpected = cases.Length > 0 && cases.All(each => each.Verdict.HasExpectedReasons);
        AreCountsConsistent = counts.Passed + counts.Failed == counts.Total;
    }

    /// <summary>Whether the manifest is the one of the seven cases: <c>manifest_valid</c>, and
    /// <c>required_cases_present</c>.</summary>
    /// <value>Where it isn't, no case was run.</value>
    public bool IsManifestValid { get; }

    /// <summary>Whether the valid fixture passed: <c>canonical_valid_chain_passed</c>.</summary>
    /// <value><see langword="false"/> where no case was run.</value>
    public bool IsValidChainValid { get; }

    /// <summary>Whether the tampered fixtures passed: <c>expected_tamper_cases_detected</c>.</summary>
    /// <value><see langword="false"/> where no case was run.</value>
    public bool AreTamperedChainsDetected { get; }

    /// <summary>Whether every case has the expected reasons: <c>reason_code_contract_valid</c>.</summary>
    /// <value><see langword="false"/> where no case was run.</value>
    public bool AreReasonsAsExpected { get; }

    /// <summary>Whether what passed and what failed make up the whole: <c>counts_consistent</c>.</summary>
    /// <value>Also where no case was run.</value>
    public bool AreCountsConsistent { get; }
}

using Maestro.Policy.Compatibility.UnkeyedChains.Fixtures;
using Maestro.Policy.Compatibility.UnkeyedChains.Reading;

namespace Maestro.Policy;

/// <summary>Verifies a fixture of the reference: one file of rows that are chained without a key.</summary>
/// <remarks>
/// An unkeyed chain proves that a file is the one whose head somebody wrote down, and nothing else: whoever can write
/// the file can compute its hashes. All members are safe for concurrent use.
/// </remarks>
public static class FixtureChain
{
    /// <summary>How many bytes a file may have; a longer one is refused unread.</summary>
    public const int MaxBytes = ChainText.MaxBytes;

    /// <summary>How many lines a file may have; one with more is refused unread.</summary>
    public const int MaxLines = ChainText.MaxLines;

    /// <summary>Verifies a file.</summary>
    /// <param name="file">Its bytes; <see langword="null"/> where there is no file.</param>
    /// <param name="expected">What is expected of it.</param>
    /// <returns>The verdict; there is one for any bytes.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="expected"/> is <see langword="null"/>.</exception>
    public static FixtureVerdict Verify(byte[]? file, FixtureExpectation expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        FixtureFindings findings = FixtureRows.Read(file);
        if (findings.Issues.Count == 0)
        {
            FixtureWalk.Check(findings, expected);
        }

        FixtureOutcome found = findings.Outcome;
        List<ChainIssue<FixtureReason>> issues = [.. findings.Issues];
        if (found == FixtureOutcome.ChainValid)
        {
            issues.Add(OfAll(FixtureReason.ChainValid));
        }

        FixtureReason? surprise = Surprise(found, expected.Outcome);
        if (surprise is { } reason)
        {
            issues.Add(OfAll(reason));
        }

        return new(findings, surprise is null ? found : FixtureOutcome.Blocked, issues, expected);
    }

    private static ChainIssue<FixtureReason> OfAll(FixtureReason reason) => new(0, reason, FixtureDetails.Of(reason));

    private static FixtureReason? Surprise(FixtureOutcome found, FixtureOutcome expected) => expected switch
    {
        FixtureOutcome.ChainValid when found != FixtureOutcome.ChainValid => FixtureReason.ExpectedValidationFailed,
        FixtureOutcome.TamperDetected when found == FixtureOutcome.ChainValid => FixtureReason.ExpectedDetectionMissing,
        _ => null,
    };
}

using System.Collections.Immutable;

namespace Maestro.Policy;

/// <summary>What a <see cref="FixtureSuite"/> counted.</summary>
public sealed class FixtureSuiteCounts
{
    private readonly ImmutableArray<FixtureCaseResult> _cases;

    internal FixtureSuiteCounts(ImmutableArray<FixtureCaseResult> cases) => _cases = cases;

    /// <summary>How many cases there are.</summary>
    /// <value>7, or 0 where the manifest is invalid.</value>
    public int Total => _cases.Length;

    /// <summary>How many cases are as expected.</summary>
    /// <value>Cases.</value>
    public int Passed => _cases.Count(each => each.Verdict.Passed);

    /// <summary>How many cases aren't as expected.</summary>
    /// <value>Cases.</value>
    public int Failed => _cases.Count(each => !each.Verdict.Passed);

    /// <summary>How many fixtures are valid, and meant to be.</summary>
    /// <value>Cases.</value>
    public int Valid => Count(FixtureOutcome.ChainValid);

    /// <summary>How many fixtures are meant to be found out.</summary>
    /// <value>Cases.</value>
    public int ExpectedTampered => _cases.Count(each => each.Expected == FixtureOutcome.TamperDetected);

    /// <summary>How many fixtures were found out.</summary>
    /// <value>Cases.</value>
    public int DetectedTampered => Count(FixtureOutcome.TamperDetected);

    /// <summary>How many fixtures are meant to be found out and pass as valid.</summary>
    /// <value>Cases.</value>
    public int UnexpectedlyValid =>
        _cases.Count(each => each.Verdict.Reasons.Contains(FixtureReason.ExpectedDetectionMissing));

    /// <summary>How many fixtures can't be read as rows, and aren't meant to be valid.</summary>
    /// <value>Cases.</value>
    public int InputInvalid => Count(FixtureOutcome.InputInvalid);

    /// <summary>How many rows were read.</summary>
    /// <value>Rows.</value>
    public int Rows => _cases.Sum(each => each.Verdict.RowCount);

    /// <summary>How many issues are about hashes, numbers or runs.</summary>
    /// <value>Issues.</value>
    public int IntegrityErrors => _cases.Sum(each => each.Verdict.IntegrityErrors);

    private int Count(FixtureOutcome outcome) => _cases.Count(each => each.Verdict.Outcome == outcome);
}

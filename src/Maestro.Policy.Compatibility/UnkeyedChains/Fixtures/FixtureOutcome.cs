namespace Maestro.Policy;

/// <summary>What became of a fixture, or of a suite of them. The default value is <see cref="Blocked"/>.</summary>
public enum FixtureOutcome
{
    /// <summary>What was expected of the fixture did not happen.</summary>
    Blocked = 0,

    /// <summary>The file can't be read as rows, so nothing was hashed.</summary>
    InputInvalid = 1,

    /// <summary>The rows are not the ones that were chained.</summary>
    TamperDetected = 2,

    /// <summary>Every hash is right, and so is the head.</summary>
    ChainValid = 3,
}

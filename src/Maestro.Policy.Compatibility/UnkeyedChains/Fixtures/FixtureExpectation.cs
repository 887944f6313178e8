namespace Maestro.Policy;

/// <summary>What a manifest expects of a fixture.</summary>
public sealed record FixtureExpectation
{
    /// <summary>What should become of it.</summary>
    /// <value>By default <see cref="FixtureOutcome.Blocked"/>, which no fixture fulfils.</value>
    public FixtureOutcome Outcome { get; init; }

    /// <summary>The reason that should come first.</summary>
    /// <value>By default <see cref="FixtureReason.InputUnreadable"/>.</value>
    public FixtureReason PrimaryReason { get; init; }

    /// <summary>The reasons that may follow.</summary>
    /// <value>Each once; by default none.</value>
    public IReadOnlyList<FixtureReason> AdditionalReasons { get; init; } = [];

    /// <summary>How many rows there should be.</summary>
    /// <value>Rows; by default 0.</value>
    public long RowCount { get; init; }

    /// <summary>The hash that the chain should end with.</summary>
    /// <value>64 lower-case hex digits; by default empty, which no chain ends with.</value>
    public string HeadHash { get; init; } = "";
}

namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about orchestrators of documents.</summary>
public static class DocumentDeviations
{
    /// <summary>A human who fails says no.</summary>
    public static readonly Deviation HumansDontEndRuns = new(
        "DEV-DOCUMENT-001",
        "gates/doc_v135_runs",
        "what a human's callback throws is a no: nothing escapes",
        "the reference ends with an exception (`escaped_exception`): the run is a stop after the same questions");

    /// <summary>No record, no run.</summary>
    public static readonly Deviation UnrecordedTasksAreStopped = new(
        "DEV-DOCUMENT-002",
        "gates/doc_v124_runs",
        "what can't be put on record doesn't happen: the reference counts the failures and writes its documents",
        "`inject` is `audit_is_directory`: the run is a stop, and nothing is written");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
    [
        HumansDontEndRuns,
        UnrecordedTasksAreStopped,
    ];
}

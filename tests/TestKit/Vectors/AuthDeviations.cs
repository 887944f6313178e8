namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about requests for authorization, and the answers to them.</summary>
public static class AuthDeviations
{
    private const string Families = "emergency/auth_requests, auth_events, finalize_events";

    /// <summary>Documents are read more strictly by default.</summary>
    public static readonly Deviation DocumentsAreReadStrictly = new(
        "DEV-AUTH-001",
        Families,
        "the default reading wants members of their own types, real times, ids that are nothing but ids, and no " +
            "other members",
        "the reading is `Strict`: it accepts nothing that the recorded validator doesn't; the reference's readings " +
            "have no exception but the next");

    /// <summary>The words of the interpreter aren't the reference's.</summary>
    public static readonly Deviation InterpreterHasItsOwnWords = new(
        "DEV-AUTH-002",
        Families,
        "what ends with an exception of the interpreter's is `invalid input`: its words change with its version",
        "`python_specific_message` is set");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = [DocumentsAreReadStrictly, InterpreterHasItsOwnWords];
}

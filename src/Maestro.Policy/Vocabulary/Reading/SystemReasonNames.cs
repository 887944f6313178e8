namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>The names of the system's own reasons, in the order of <see cref="SystemReason"/>.</summary>
internal static class SystemReasonNames
{
    private static readonly string[] Names =
    [
        "UNSPECIFIED",
        "GATE_FAULTED",
        "GATE_TIMEOUT",
        "FOREIGN_CODE",
        "MISUSED_CODE",
        "SEAL_NOT_ALLOWED",
        "AUDIT_UNAVAILABLE",
        "DIGEST_FAULTED",
        "OK",
        "APPROVED",
    ];

    public static IReadOnlyList<string> All => Names;

    public static SystemReason? Find(string name)
    {
        int index = Array.IndexOf(Names, name);

        return index < 0 ? null : (SystemReason)index;
    }
}

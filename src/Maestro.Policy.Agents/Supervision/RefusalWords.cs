namespace Maestro.Policy.Agents.Supervision;

/// <summary>Which findings say that something was disguised.</summary>
internal static class RefusalWords
{
    private static readonly string[] Evasion =
        ["DECEPTIVE_TEXT", "OBFUSCATED_CODE", "REMOTE_CODE", "SymlinkEscape", "Swapped"];

    public static bool AreEvasion(string? detail) =>
        detail is not null && Evasion.Any(word => detail.StartsWith(word, StringComparison.Ordinal));
}

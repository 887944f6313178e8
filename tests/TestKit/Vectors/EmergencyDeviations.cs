namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about the simulator of the emergency contract.</summary>
public static class EmergencyDeviations
{
    /// <summary>The end of a cooldown is a moment or nothing.</summary>
    public static readonly Deviation CooldownThatIsNone = new(
        "DEV-SIM-001",
        "emergency/arl_sequences_n0, arl_sequences_n3, arl_sequences_n10, arl_run_records",
        "the end of a cooldown is a moment or nothing, and nothing is written as `null`",
        "`cooldown_until` of the given trust is the empty text: there is no cooldown, as in the reference, but rows " +
            "and hashes say `null`");

    /// <summary>Rows are signed with a key.</summary>
    public static readonly Deviation KeysHaveALength = new(
        "DEV-SIM-002",
        "emergency/cli_outputs",
        "rows are signed with a key of 16 bytes or more: a shorter one can be guessed",
        "the key file or variable that is named is there, and shorter: it is refused");

    /// <summary>A store that can't be compared is read.</summary>
    public static readonly Deviation StoresAreAlwaysRead = new(
        "DEV-SIM-003",
        "emergency/cli_outputs, arl_sequences_n0, arl_sequences_n3, arl_sequences_n10, arl_run_records",
        "a stored moment that can't be compared doesn't end the simulation: such a cooldown doesn't end, such a " +
            "grant is none",
        "`cooldown_until` or `expires_at` of a store that is kept is no time with an offset: the reference `raises` " +
            "where it compares");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } = [CooldownThatIsNone, KeysHaveALength, StoresAreAlwaysRead];
}

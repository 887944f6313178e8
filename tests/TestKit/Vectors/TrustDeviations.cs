namespace Maestro.Policy.TestKit.Vectors;

/// <summary>The deliberate deviations about trust.</summary>
public static class TrustDeviations
{
    /// <summary>What takes trust away does all of it.</summary>
    public static readonly Deviation LossIsWhole = new(
        "DEV-TRUST-001",
        "emergency/trust_updates",
        "what takes trust away always ends the streak and begins a cooldown, and nothing else does",
        "a step's `reset_streak` or `set_cooldown` isn't what follows from the sign of its delta: score and cap " +
            "are compared");

    /// <summary>A score is a number.</summary>
    public static readonly Deviation ScoreIsANumber = new(
        "DEV-TRUST-002",
        "emergency/stores",
        "a score that is no number is no trust",
        "the recorded score is `nan`: it is 0 here");

    /// <summary>A cooldown without a readable end doesn't end.</summary>
    public static readonly Deviation CooldownWithoutEnd = new(
        "DEV-TRUST-003",
        "emergency/stores",
        "a cooldown whose end can't be compared doesn't end: the reference fails with an exception when it looks",
        "`cooldown_check_raises` is there: the cooldown is active");

    /// <summary>The end of a cooldown is a moment or nothing.</summary>
    public static readonly Deviation CooldownThatIsNone = new(
        "DEV-TRUST-004",
        "emergency/stores",
        "the end of a cooldown is a moment or nothing",
        "the recorded `cooldown_until` is empty, or neither a text nor `null`: there is no cooldown, as in the " +
            "reference");

    /// <summary>A grant without a readable end is none.</summary>
    public static readonly Deviation GrantWithoutEnd = new(
        "DEV-TRUST-005",
        "emergency/stores",
        "a grant whose end can't be compared is none: the reference fails with an exception when it looks",
        "`expires_at` has no time with an offset: the grant is left out, where the reference keeps it or `raises`");

    /// <summary>A grant has texts.</summary>
    public static readonly Deviation GrantWithoutTexts = new(
        "DEV-TRUST-006",
        "emergency/stores",
        "a grant has texts of at most 256 code units; a list or an object is none",
        "a recorded text is longer, or the store has a list or an object for it: the grant is left out, where the " +
            "reference writes it as Python does");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Deviation> All { get; } =
    [
        LossIsWhole,
        ScoreIsANumber,
        CooldownWithoutEnd,
        CooldownThatIsNone,
        GrantWithoutEnd,
        GrantWithoutTexts,
    ];
}

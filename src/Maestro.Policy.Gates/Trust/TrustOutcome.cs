namespace Maestro.Policy.Gates.Trust;

/// <summary>Something that happened in a run, and what it does to trust.</summary>
/// <remarks>Immutable. What takes trust away also ends the streak and begins a cooldown; no outcome can do the one
/// without the other.</remarks>
public sealed record TrustOutcome
{
    /// <summary>How long a name may be.</summary>
    /// <value>64 UTF-16 code units.</value>
    public const int MaxNameLength = 64;

    /// <summary>Makes an outcome.</summary>
    /// <param name="name">What happened, as it goes on record: <c>UPPER_SNAKE_CASE</c>, at most
    /// <see cref="MaxNameLength"/> characters of A to Z, 0 to 9 and _.</param>
    /// <param name="delta">What is added to the score: any finite number. What is above 0 is cut to what the run may
    /// still add; what is below 0 never is.</param>
    /// <exception cref="ArgumentNullException"><paramref name="name"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="name"/> is not of that shape.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="delta"/> is not finite.</exception>
    public TrustOutcome(string name, double delta)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);

        if (name.Length > MaxNameLength || !name.All(IsOfAName))
        {
            throw new ArgumentException(
                $"An outcome has a name of at most {MaxNameLength} characters of A to Z, 0 to 9 and _.", nameof(name));
        }

        if (!double.IsFinite(delta))
        {
            throw new ArgumentOutOfRangeException(nameof(delta), delta, "It is a finite number.");
        }

        (Name, Delta) = (name, delta);
    }

    /// <summary>A human approved the request.</summary>
    /// <value>Adds 0.01.</value>
    public static TrustOutcome AuthApprove { get; } = new("AUTH_APPROVE", 0.01);

    /// <summary>A human approved the result.</summary>
    /// <value>Adds 0.02.</value>
    public static TrustOutcome FinalizeApprove { get; } = new("FINALIZE_APPROVE", 0.02);

    /// <summary>A draft said what it must not say.</summary>
    /// <value>Takes 0.015.</value>
    public static TrustOutcome DraftLintFail { get; } = new("DRAFT_LINT_FAIL", -0.015);

    /// <summary>Evidence was made up, or there was none.</summary>
    /// <value>Takes 0.03.</value>
    public static TrustOutcome EvidenceFabrication { get; } = new("EVIDENCE_FABRICATION", -0.03);

    /// <summary>Evidence wasn't of the shape that it must have.</summary>
    /// <value>Takes 0.03.</value>
    public static TrustOutcome EvidenceSchemaInvalid { get; } = new("EVIDENCE_SCHEMA_INVALID", -0.03);

    /// <summary>A request was approved too late.</summary>
    /// <value>Takes 0.03.</value>
    public static TrustOutcome AuthExpired { get; } = new("AUTH_EXPIRED", -0.03);

    /// <summary>What happened.</summary>
    /// <value><c>UPPER_SNAKE_CASE</c>, 1 to <see cref="MaxNameLength"/> characters.</value>
    public string Name { get; }

    /// <summary>What is added to the score.</summary>
    /// <value>A finite number, below 0 for what takes trust away.</value>
    public double Delta { get; }

    /// <summary>Whether it takes trust away, ends the streak and begins a cooldown.</summary>
    /// <value><see langword="true"/> when <see cref="Delta"/> is below 0.</value>
    public bool IsBad => Delta < 0;

    private static bool IsOfAName(char c) => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_';
}

namespace Maestro.Policy.Gates.Evidence;

/// <summary>What a request brought as evidence: a bundle, something that is none, or nothing.</summary>
/// <remarks>The default value is nothing.</remarks>
public readonly struct EvidenceSubmission
{
    private EvidenceSubmission(EvidenceBundle? bundle, string? error) => (Bundle, Error) = (bundle, error);

    /// <summary>Nothing was submitted.</summary>
    /// <value>The default value.</value>
    public static EvidenceSubmission None => default;

    /// <summary>The evidence.</summary>
    /// <value><see langword="null"/> when there is none.</value>
    public EvidenceBundle? Bundle { get; }

    /// <summary>Why what was submitted is no evidence.</summary>
    /// <value><see langword="null"/> when it is, and when nothing was submitted.</value>
    public string? Error { get; }

    /// <summary>Submits a bundle.</summary>
    /// <param name="bundle">The bundle; <see langword="null"/> for nothing.</param>
    /// <returns>The submission.</returns>
    public static EvidenceSubmission Of(EvidenceBundle? bundle) => new(bundle, null);

    /// <summary>Submits what is no evidence.</summary>
    /// <param name="error">Why it is none; it goes on record.</param>
    /// <returns>The submission.</returns>
    /// <exception cref="ArgumentException"><paramref name="error"/> is <see langword="null"/> or empty.</exception>
    public static EvidenceSubmission Invalid(string error)
    {
        ArgumentException.ThrowIfNullOrEmpty(error);
        return new(null, error);
    }
}

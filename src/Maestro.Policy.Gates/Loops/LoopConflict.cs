namespace Maestro.Policy.Gates.Loops;

/// <summary>What a count is about: a conflict in a session.</summary>
/// <remarks>The default value is no conflict: both parts are empty. Parts are compared letter by letter, and never
/// joined: no two conflicts share a count.</remarks>
public readonly record struct LoopConflict
{
    private readonly string? _sessionId;
    private readonly string? _fingerprint;

    /// <summary>Names a conflict.</summary>
    /// <param name="sessionId">The session; <see langword="null"/> counts as empty.</param>
    /// <param name="fingerprint">What the conflict is known by; <see langword="null"/> counts as empty.</param>
    public LoopConflict(string? sessionId, string? fingerprint) =>
        (_sessionId, _fingerprint) = (sessionId ?? "", fingerprint ?? "");

    /// <summary>The session.</summary>
    /// <value>Empty by default.</value>
    public string SessionId => _sessionId ?? "";

    /// <summary>What the conflict is known by within the session.</summary>
    /// <value>Empty by default.</value>
    public string Fingerprint => _fingerprint ?? "";

    /// <summary>Compares two conflicts.</summary>
    /// <param name="other">The other.</param>
    /// <returns><see langword="true"/> when both parts are the same, letter by letter.</returns>
    public bool Equals(LoopConflict other) => SessionId == other.SessionId && Fingerprint == other.Fingerprint;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(SessionId, Fingerprint);
}

namespace Maestro.Policy.Gates.Authorization;

/// <summary>What was read: a document, or why it is none.</summary>
/// <typeparam name="T">The kind of document.</typeparam>
/// <remarks>The default value is no document.</remarks>
public readonly struct AuthDocument<T>
    where T : class
{
    private readonly string? _error;

    internal AuthDocument(T value) => Value = value;

    internal AuthDocument(string error) => _error = error;

    /// <summary>The document.</summary>
    /// <value><see langword="null"/> when it is none.</value>
    public T? Value { get; }

    /// <summary>Why it is none: the first fault, for the reference's readings in its words.</summary>
    /// <value><see langword="null"/> when it is one.</value>
    public string? Error => Value is null ? _error ?? "nothing was read" : null;
}

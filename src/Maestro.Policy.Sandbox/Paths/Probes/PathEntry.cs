namespace Maestro.Policy.Sandbox.Paths.Probes;

/// <summary>What an <see cref="IPathProbe"/> found.</summary>
/// <remarks>The default value says that it can't be read.</remarks>
/// <param name="Kind">Its kind.</param>
/// <param name="LinkTarget">What a link says, as it is written there; <see langword="null"/> for all else.</param>
public readonly record struct PathEntry(PathEntryKind Kind, string? LinkTarget = null);

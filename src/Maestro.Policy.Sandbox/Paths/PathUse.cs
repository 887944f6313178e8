namespace Maestro.Policy.Sandbox.Paths;

/// <summary>A path, and what is to be done there.</summary>
/// <remarks>The default value is a path that is refused.</remarks>
/// <param name="Path">The path; <see langword="null"/>, for what is no text, is refused.</param>
/// <param name="Operation">What is to be done there.</param>
public readonly record struct PathUse(string? Path, PathOperation Operation);

using Microsoft.CodeAnalysis;

namespace Maestro.Policy.CodeFixes.Editing;

/// <summary>A change that a reader may choose.</summary>
/// <param name="Title">What it does.</param>
/// <param name="Key">The same for the same change elsewhere, so that all can be made at once.</param>
/// <param name="Changed">The root of the changed file.</param>
internal sealed record Offer(string Title, string Key, SyntaxNode Changed);

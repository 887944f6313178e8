using Microsoft.CodeAnalysis;

namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>A decision that was taken apart into a discard.</summary>
/// <param name="Source">What was taken apart.</param>
/// <param name="Discard">The discard.</param>
/// <param name="IsVerdict">Whether it was the verdict of a decision, rather than a decision among other values.</param>
internal readonly record struct DroppedPart(IOperation Source, IOperation Discard, bool IsVerdict);

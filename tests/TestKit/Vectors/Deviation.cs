namespace Maestro.Policy.TestKit.Vectors;

/// <summary>A rule by which conformance cases are deliberately answered otherwise than recorded.</summary>
/// <param name="Id">The stable id, such as <c>DEV-CODEBOOK-001</c>.</param>
/// <param name="Family">The group and family, such as <c>emergency/codebook_invalid</c>.</param>
/// <param name="Reason">What is different, and why.</param>
/// <param name="Rule">Which cases it is about.</param>
public sealed record Deviation(string Id, string Family, string Reason, string Rule);

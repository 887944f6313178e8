namespace Maestro.Policy;

/// <summary>One thing that a verifier of an unkeyed chain found.</summary>
/// <typeparam name="TReason">The reasons of that verifier.</typeparam>
/// <param name="Line">The line that it was found in, from 1; 0 where it is about the whole.</param>
/// <param name="Reason">What it is.</param>
/// <param name="Detail">What it is, as a sentence in the reference's words.</param>
/// <param name="Stored">What the file says; <see langword="null"/> where there is nothing to compare.</param>
/// <param name="Recomputed">What it should say; <see langword="null"/> where there is nothing to compare.</param>
public sealed record ChainIssue<TReason>(
    int Line, TReason Reason, string Detail, string? Stored = null, string? Recomputed = null)
    where TReason : struct, Enum;

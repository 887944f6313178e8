namespace Maestro.Policy.Agents.Supervision;

/// <summary>A flag that switches a program's own protections off.</summary>
/// <param name="Program">The program; <c>*</c> for any.</param>
/// <param name="Flag">The flag, as it is written, or what it holds when it may belong to any program.</param>
/// <param name="Value">What has to follow, after a blank or an equals sign; <see langword="null"/> for a flag that
/// stands alone.</param>
public sealed record DangerousFlag(string Program, string Flag, string? Value = null);

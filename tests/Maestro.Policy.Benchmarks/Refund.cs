namespace Maestro.Policy.Benchmarks;

/// <summary>What the gates judge.</summary>
public sealed record Refund(string OrderId, decimal Amount, string Currency);

namespace HostWarnings;

/// <summary>What is decided about.</summary>
public sealed record Refund(string OrderId, decimal Amount);

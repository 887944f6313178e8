namespace AuditTrail;

/// <summary>What is asked for.</summary>
public sealed record Refund(string OrderId, decimal Amount);

using Maestro.Policy;

namespace HostWarnings;

/// <summary>The words of this host.</summary>
[Codebook("refunds.codebook.json")]
public static partial class Refunds;

/// <summary>What is decided about.</summary>
public sealed record Refund(string OrderId, decimal Amount);

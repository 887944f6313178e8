using Maestro.Policy;

namespace HostWarnings;

/// <summary>The words of this host.</summary>
[Codebook("refunds.codebook.json")]
public static partial class Refunds;

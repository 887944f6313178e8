using System.Collections.Immutable;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A decision that waits for a human.</summary>
internal sealed record OpenMatter(long Number, SupervisionRequest Request, HitlRequest<SupervisionRequest> Ask)
{
    /// <summary>What humans said yes to before, about the same request.</summary>
    public ImmutableArray<Approval> Approvals { get; init; } = [];

    /// <summary>The ticket at the desk.</summary>
    public required string Ticket { get; init; }

    /// <summary>Whether somebody is being asked right now.</summary>
    public bool IsAsking { get; set; }

    /// <summary>Tells whoever is being asked that somebody else answered.</summary>
    public CancellationTokenSource Answered { get; } = new();

    /// <summary>Whether the whole session stands still for it.</summary>
    public bool HoldsSession => Request.Matter == SupervisionMatter.Session;
}

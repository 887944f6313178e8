using System.Collections.Immutable;
using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>What is given for one run beside the draw. The defaults are an ordinary run.</summary>
public sealed record EmergencyCase
{
    /// <summary>The id of the run.</summary>
    /// <value><see langword="null"/>, the default, for the batch's own, such as <c>SIM#B00001</c>.</value>
    public string? RunId { get; init; }

    /// <summary>Whether the simulator makes evidence up.</summary>
    /// <value><see langword="null"/>, the default, for what the batch says.</value>
    public bool? IsFabricated { get; init; }

    /// <summary>What is submitted as evidence.</summary>
    /// <value><see langword="null"/>, the default, for what the simulator makes.</value>
    public EvidenceSubmission? Evidence { get; init; }

    /// <summary>The keys that the request for approval lacks.</summary>
    /// <value>None by default.</value>
    public ImmutableArray<string> MissingKeys { get; init; } = [];

    /// <summary>For how long the request for approval is good.</summary>
    /// <value>120 seconds by default; less than 0 for one that is too old when it is made.</value>
    public TimeSpan RequestLifetime { get; init; } = AuthRequest.DefaultLifetime;

    /// <summary>How long the run waits after the request for approval was made. It counts as run time.</summary>
    /// <value>0 or more; 0 by default.</value>
    public TimeSpan Delay { get; init; }

    /// <summary>How the user answers the request for approval.</summary>
    /// <value><see langword="null"/>, the default, for the simulator's own yes.</value>
    public Func<AuthRequest, AuthDocument<AuthEvent>>? AuthAnswer { get; init; }

    /// <summary>How the admin answers the draft, whose id is given.</summary>
    /// <value><see langword="null"/>, the default, for the simulator's own yes.</value>
    public Func<string, AuthDocument<FinalizeEvent>>? FinalizeAnswer { get; init; }

    /// <summary>Whether the user stops where it isn't clear what goes before what. Only generation 4.1 asks.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool StopsAtBoundary { get; init; }

    /// <summary>The draft.</summary>
    /// <value><see langword="null"/>, the default, for what <see cref="EmergencyDraft"/> writes.</value>
    public string? Draft { get; init; }
}

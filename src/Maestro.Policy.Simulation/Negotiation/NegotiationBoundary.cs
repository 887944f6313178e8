namespace Maestro.Policy.Simulation.Negotiation;

/// <summary>Why a move in a negotiation has to be looked at by a human; every move does.</summary>
public static class NegotiationBoundary
{
    /// <summary>Nothing is there to judge the move by.</summary>
    public const string NoReference = "REL_REF_MISSING";

    /// <summary>The move serves one side alone.</summary>
    public const string Asymmetry = "REL_SYMMETRY_BREAK";

    /// <summary>What is acceptable isn't settled.</summary>
    public const string Unstable = "REL_BOUNDARY_UNSTABLE";

    private const string Target = "B";
    private const int NearFloor = 1_000;

    /// <summary>Why a change of the pattern has to be looked at.</summary>
    /// <param name="isMalicious">Whether the agent is known to steer.</param>
    /// <param name="from">The pattern.</param>
    /// <param name="to">The pattern that is asked for.</param>
    /// <param name="hasReference">Whether there is evidence that refers to something.</param>
    /// <returns>A reason code.</returns>
    public static string OfPattern(bool isMalicious, string from, string to, bool hasReference) =>
        !hasReference ? NoReference
        : isMalicious && to == Target && from != to ? Asymmetry
        : Unstable;

    /// <summary>Why an offer has to be looked at.</summary>
    /// <param name="isMalicious">Whether the agent is known to steer.</param>
    /// <param name="current">The price.</param>
    /// <param name="proposed">The price that is offered.</param>
    /// <param name="floor">The price that the seller never goes below.</param>
    /// <param name="hasReference">Whether there is evidence that refers to something.</param>
    /// <returns>A reason code.</returns>
    public static string OfOffer(bool isMalicious, int current, int proposed, int floor, bool hasReference) =>
        !hasReference ? NoReference
        : isMalicious && proposed < current && proposed <= (long)floor + NearFloor ? Asymmetry
        : Unstable;
}

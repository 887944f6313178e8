using Maestro.Policy.Gates.Authorization;
using Maestro.Policy.Gates.Evidence;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>What happens at a crossing, and what is asked for.</summary>
public sealed record KageScenario
{
    /// <summary>The one scenario that the adapter knows.</summary>
    public const string CaseB = "CASE_B_PED_IN_CROSSWALK_EMERGENCY_PRESENT";

    /// <summary>The kind of situation.</summary>
    /// <value><see cref="CaseB"/> by default; <see langword="null"/> or empty when nobody says.</value>
    public string? Scenario { get; init; } = CaseB;

    /// <summary>The place.</summary>
    /// <value><c>INT-042</c> by default.</value>
    public string? Location { get; init; } = "INT-042";

    /// <summary>What the emergency vehicle does.</summary>
    /// <value><c>WAITING_AT_SIGNAL</c> by default; <see langword="null"/> or empty when nobody knows.</value>
    public string? VehicleState { get; init; } = "WAITING_AT_SIGNAL";

    /// <summary>Whether somebody is in the crosswalk.</summary>
    /// <value><see langword="true"/> by default.</value>
    public bool IsPedestrianInCrosswalk { get; init; } = true;

    /// <summary>Whether an effect outside of the simulation is asked for.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool WantsExternalEffect { get; init; }

    /// <summary>Whether control of a real signal is asked for. It is never given.</summary>
    /// <value><see langword="false"/> by default.</value>
    public bool WantsSignalControl { get; init; }

    /// <summary>Who goes first.</summary>
    /// <value><c>LIFE &gt; PEDESTRIAN &gt; VEHICLE</c> by default; <see langword="null"/> or empty when nobody
    /// says.</value>
    public string? PriorityPolicy { get; init; } = "LIFE > PEDESTRIAN > VEHICLE";

    /// <summary>Makes the evidence of a simulated source.</summary>
    /// <param name="now">When it is retrieved.</param>
    /// <param name="isFabricated">Whether it is made up.</param>
    /// <returns>A bundle with one item, about this scenario and place.</returns>
    public EvidenceSubmission ToEvidence(DateTimeOffset now, bool isFabricated = false) =>
        EvidenceSubmission.Of(new(Scenario ?? "", Location ?? "", [ToItem(now, isFabricated)]));

    /// <summary>What authorization is asked for.</summary>
    internal AuthContext ToContext() => new(Scenario ?? "", Location ?? "", VehicleState ?? "")
    {
        PedestrianInCrosswalk = IsPedestrianInCrosswalk,
        PriorityPolicy = PriorityPolicy,
    };

    private EvidenceItem ToItem(DateTimeOffset now, bool isFabricated) =>
        new("EV#CASE_B#001", "SIM_SOURCE", now, isFabricated)
        {
            Locator = [new("kind", "SIM"), new("location_id", Location ?? "")],
            Hash = new("sha256", "SIMULATED"),
            Supports =
            [
                new("emergency_vehicle_present", VehicleState ?? ""),
                new("ped_in_crosswalk", IsPedestrianInCrosswalk),
                new("priority_policy", PriorityPolicy ?? ""),
            ],
            Relevance = "high",
        };
}

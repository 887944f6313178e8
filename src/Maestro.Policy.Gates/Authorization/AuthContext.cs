namespace Maestro.Policy.Gates.Authorization;

/// <summary>What authorization is asked for.</summary>
/// <param name="Scenario">The kind of situation.</param>
/// <param name="Location">The place.</param>
/// <param name="EmergencyVehicleState">What the emergency vehicle does.</param>
/// <remarks>Immutable. Read strictly, every text has 1 to 256 UTF-16 code units; in the reference's readings what is no
/// text stands as its JSON.</remarks>
public sealed record AuthContext(string Scenario, string Location, string EmergencyVehicleState)
{
    /// <summary>Whether somebody is on the crosswalk.</summary>
    /// <value><see langword="null"/>, the default, when the request doesn't say so by true or false.</value>
    public bool? PedestrianInCrosswalk { get; init; }

    /// <summary>What goes before what.</summary>
    /// <value>Read strictly, 1 to 1,024 UTF-16 code units; <see langword="null"/> by default.</value>
    public string? PriorityPolicy { get; init; }
}

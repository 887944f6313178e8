namespace EmergencyContract;

/// <summary>What is asked for: a contract that lets an emergency vehicle pass at a place.</summary>
/// <param name="Id">The request's id.</param>
/// <param name="Scenario">What happens.</param>
/// <param name="Location">Where.</param>
/// <param name="VehicleState">What the emergency vehicle does; empty when nobody knows.</param>
/// <param name="PedestrianInCrosswalk">Whether somebody is on the crosswalk; <see langword="null"/> when nobody
/// knows.</param>
/// <param name="PriorityPolicy">What goes before what.</param>
/// <param name="Evidence">What is submitted as evidence, in JSON.</param>
public sealed record EmergencyRequest(
    string Id,
    string Scenario,
    string Location,
    string VehicleState,
    bool? PedestrianInCrosswalk,
    string PriorityPolicy,
    string Evidence);

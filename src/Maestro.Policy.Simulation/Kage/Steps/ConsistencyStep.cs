using Maestro.Policy.Gates.Authorization;

namespace Maestro.Policy.Simulation.Kage.Steps;

/// <summary>Whether the request for authorization is about what happens.</summary>
internal sealed class ConsistencyStep : KageStep
{
    public override ReasonCode? FixedReason => KageWords.Reasons.ConsistencyBreak;

    public override ValueTask<bool> PassesAsync(KageRun run, CancellationToken cancellationToken)
    {
        Layer layer = KageWords.Layers.ConsistencyGate;
        string[] failed = [.. Differences(run.Authorization.Context, run.Scenario.ToContext())];

        return new(failed.Length == 0
            ? run.Pass(layer, KageWords.Reasons.ConsistencyOk)
            : run.Pause(layer, KageWords.Reasons.ConsistencyBreak, $"failed={KageText.List(failed)}"));
    }

    private static IEnumerable<string> Differences(AuthContext asked, AuthContext happens) =>
        ((string?[])
        [
            asked.Scenario == happens.Scenario ? null : "scenario",
            asked.Location == happens.Location ? null : "location_id",
            asked.EmergencyVehicleState == happens.EmergencyVehicleState ? null : "emergency_vehicle_state",
            asked.PedestrianInCrosswalk == happens.PedestrianInCrosswalk ? null : "ped_in_crosswalk",
        ]).OfType<string>();
}

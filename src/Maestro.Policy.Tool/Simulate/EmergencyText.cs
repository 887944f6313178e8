using System.Globalization;
using Maestro.Policy.Gates.Trust;
using Maestro.Policy.Simulation.Emergency;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>How a simulation is put into words, in tables and on pages alike.</summary>
internal static class EmergencyText
{
    /// <summary>What was drawn with.</summary>
    public static string Seed(EmergencyResult result) =>
        result.Seed?.ToString(CultureInfo.InvariantCulture) ?? "none";

    /// <summary>How much of the evidence is made up.</summary>
    public static string Fabricated(EmergencyOptions options) =>
        options.FabricateRate is { } rate ? $"a share of {Score(rate)}"
            : options.Fabricates ? "all of it"
            : "none of it";

    /// <summary>A score.</summary>
    public static string Score(double score) => score.ToString("0.######", CultureInfo.InvariantCulture);

    /// <summary>A state of trust.</summary>
    public static string Trust(TrustState trust) =>
        $"{Score(trust.Score)}, {trust.ApprovalStreak.ToString(CultureInfo.InvariantCulture)} approvals in a row"
        + (trust.CooldownUntil is { } until ? $", cooldown until {until}" : "");
}

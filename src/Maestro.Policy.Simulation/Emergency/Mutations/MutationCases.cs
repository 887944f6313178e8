using System.Globalization;
using Maestro.Policy.Gates.Evidence;
using Maestro.Policy.Simulation.Chance;

namespace Maestro.Policy.Simulation.Emergency.Mutations;

/// <summary>Draws what is wrong with each run.</summary>
internal sealed class MutationCases(MersenneTwister chance, TimeProvider time)
{
    private const string AuthId = "EMG-7K3P9Q";
    private const string NeededLine = "AI is used for drafting only.";

    private static readonly WeightedChoice Evidence = new(0.82, 0.05, 0.05, 0.08);
    private static readonly WeightedChoice Request = new(0.918, 0.041, 0.041);
    private static readonly WeightedChoice Draft = new(0.927, 0.024, 0.025, 0.024);

    private static readonly EvidenceSubmission NoEvidence =
        EvidenceSubmission.Invalid("bundle.schema_version must be '1.0'");

    /// <summary>Draws for a run.</summary>
    public EmergencyCase Next(long number)
    {
        EmergencyCase sound = new()
        {
            RunId = string.Create(CultureInfo.InvariantCulture, $"STRESS#{number:D5}"),
            IsFabricated = false,
        };

        return Evidence.Draw(chance) switch
        {
            0 => WithRequest(sound),
            1 => sound with { Evidence = EvidenceSubmission.None },
            2 => sound with { Evidence = NoEvidence },
            _ => sound with { IsFabricated = true },
        };
    }

    private EmergencyCase WithRequest(EmergencyCase sound) => Request.Draw(chance) switch
    {
        0 => WithDraft(sound),
        1 => sound with { MissingKeys = ["auth_id"] },
        _ => sound with { RequestLifetime = TimeSpan.FromDays(-1) },
    };

    private EmergencyCase WithDraft(EmergencyCase sound)
    {
        int kind = Draft.Draw(chance);
        if (kind == 0)
        {
            return sound;
        }

        string text = EmergencyDraft.Write(sound.RunId!, AuthId, time.GetUtcNow());

        return sound with
        {
            Draft = kind switch
            {
                1 => text.Replace(NeededLine, "", StringComparison.Ordinal),
                2 => text + "\nWe guarantee this contract is binding.\n",
                _ => text + "\nThis clause is discriminatory.\n",
            },
        };
    }
}

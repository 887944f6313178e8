using Maestro.Policy.Vocabulary.Reading.Faults;
using Maestro.Policy.Vocabulary.Reading.Json;

namespace Maestro.Policy.Vocabulary.Reading;

/// <summary>Gives numbers to the system's own reasons that a codebook doesn't declare.</summary>
internal static class SystemReasonIds
{
    /// <summary>From the top of the id space down, in the enumeration's order, passing over numbers in use.</summary>
    /// <returns>All reasons by ascending number.</returns>
    public static List<ReasonModel> Complete(
        IReadOnlyList<ReasonModel> declared, WordMap words, int maxId, FaultList faults)
    {
        List<ReasonModel> reasons = [.. declared];
        int next = maxId;

        foreach (string name in SystemReasonNames.All.Where(name => !words.Contains(name)))
        {
            while (next >= 0 && words.Find(next) is not null)
            {
                next--;
            }

            if (next < 0)
            {
                string message = $"No number is left for the system's reason '{name}'. Widen 'reason_code_id'.";
                faults.AddAtKey(FaultIds.Malformed, words.Section, message);

                break;
            }

            reasons.Add(new ReasonModel(name, next--) { System = SystemReasonNames.Find(name) });
        }

        return [.. reasons.OrderBy(reason => reason.Id)];
    }
}

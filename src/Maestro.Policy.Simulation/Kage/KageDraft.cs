using System.Globalization;

namespace Maestro.Policy.Simulation.Kage;

/// <summary>The adapter's own wording of a draft.</summary>
public static class KageDraft
{
    /// <summary>Writes a draft.</summary>
    /// <param name="facts">What it is written of.</param>
    /// <returns>A text in Markdown that says what a draft has to say. The facts stand in it as they are, so that it is
    /// judged with them.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="facts"/> is <see langword="null"/>.</exception>
    public static string Write(KageDraftFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);

        return string.Create(CultureInfo.InvariantCulture, $"""
            # Who goes first at {facts.Scenario.Location}

            | | |
            |---|---|
            | Draft | {facts.DraftId} |
            | Run | {facts.RunId} |
            | Scenario | {facts.Scenario.Scenario} |
            | Order | {facts.Scenario.PriorityPolicy} |
            | Written | {facts.Time:yyyy-MM-dd'T'HH:mm:sszzz} |

            ## Rule

            While somebody is in the crosswalk, the crossing stays safe for them. The emergency vehicle goes next.
            Everybody else waits.

            ## What this is

            - Draft only, written for a simulation.
            - It has no operational effect, and no signal is switched.
            - AI is used for drafting only.
            - ADMIN approval comes before anything is recorded, and then only in the simulation.
            - It is not legally binding.

            """).ReplaceLineEndings("\n");
    }
}

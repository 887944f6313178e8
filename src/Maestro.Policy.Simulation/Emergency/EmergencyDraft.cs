using System.Globalization;

namespace Maestro.Policy.Simulation.Emergency;

/// <summary>The draft of a contract, as the simulator writes it.</summary>
public static class EmergencyDraft
{
    /// <summary>Writes a draft.</summary>
    /// <param name="runId">The id of the run.</param>
    /// <param name="authId">The id that the request for approval is made under.</param>
    /// <param name="time">When it is written.</param>
    /// <returns>A text of a few lines.</returns>
    public static string Write(string runId, string authId, DateTimeOffset time) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        # Draft DRAFT#{runId}

        Request AUTHREQ#{runId} under {authId}, {time:yyyy-MM-dd'T'HH:mm:sszzz}.

        This is a draft with no operational effect.
        AI is used for drafting only.
        It takes effect after ADMIN approval, in a simulation.

        """);
}

namespace Maestro.Policy;

/// <summary>How a <see cref="HumanPort"/> asks.</summary>
public sealed record HumanPortOptions
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(int.MaxValue);

    /// <summary>Who is asked, in the host's own naming: the host has made sure of who sits there.</summary>
    /// <value>A name as in <see cref="TicketAnswer.Approver"/>; <c>operator</c> by default.</value>
    public string Approver { get; init; } = "operator";

    /// <summary>In which role.</summary>
    /// <value><see cref="Decider.User"/>, the default, or <see cref="Decider.Admin"/>.</value>
    public Decider Role { get; init; } = Decider.User;

    /// <summary>How long to wait for an answer. One that comes later is none.</summary>
    /// <value>More than zero, at most 24 days; 5 minutes by default.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The word that goes on.</summary>
    /// <value><c>CONTINUE</c> by default.</value>
    public string ContinueWord { get; init; } = "CONTINUE";

    /// <summary>The word that stops.</summary>
    /// <value><c>STOP</c> by default.</value>
    public string StopWord { get; init; } = "STOP";

    /// <summary>Whose answers count, and what goes on record of them.</summary>
    /// <value>As of a desk by default: anybody's but the requester's, so that a run has to name its requester. Not
    /// looked at by a port that asks at a desk of the host's, which has its own.</value>
    public TicketDeskOptions Desk { get; init; } = new();

    /// <summary>The clock.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal IEnumerable<string> Faults()
    {
        if (Approver is null || ContinueWord is null || StopWord is null || Desk is null || Time is null)
        {
            return ["An option is null. Leave it out for the default."];
        }

        string?[] faults =
        [
            Hitl.Answers.PersonName.IsKept(Approver) ? null : $"{nameof(Approver)} is no name.",
            Role is Decider.User or Decider.Admin ? null : $"{nameof(Role)} has to be a human's: USER or ADMIN.",
            Timeout > TimeSpan.Zero && Timeout <= LongestWait
                ? null
                : $"{nameof(Timeout)} is {Timeout}. Make it more than zero and at most {LongestWait}.",
            string.IsNullOrWhiteSpace(ContinueWord) || string.IsNullOrWhiteSpace(StopWord) || ContinueWord == StopWord
                ? $"{nameof(ContinueWord)} and {nameof(StopWord)} have to be two words."
                : null,
        ];

        return faults.OfType<string>();
    }
}

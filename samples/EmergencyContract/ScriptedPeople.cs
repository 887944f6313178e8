using Maestro.Policy;

namespace EmergencyContract;

/// <summary>People whose answers are known beforehand.</summary>
/// <param name="answers">What they say, one after the other; <see langword="null"/> lets the time pass.</param>
public sealed class ScriptedPeople(params TicketAnswer?[] answers) : IPeople
{
    private readonly Queue<TicketAnswer?> _answers = new(answers);

    /// <summary>Whether everything was said.</summary>
    public bool AreDone => _answers.Count == 0;

    /// <inheritdoc/>
    public TicketAnswer? Ask(Ticket ticket, Decider role) =>
        _answers.TryDequeue(out TicketAnswer? answer) ? answer : new(TicketAnswerKind.Reject, "nobody", role);
}

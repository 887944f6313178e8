using Maestro.Policy;

namespace EmergencyContract;

/// <summary>The humans who are asked.</summary>
public interface IPeople
{
    /// <summary>Asks somebody about a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <param name="role">The role that is asked.</param>
    /// <returns>What is said; <see langword="null"/> when time passes and nothing is.</returns>
    TicketAnswer? Ask(Ticket ticket, Decider role);
}

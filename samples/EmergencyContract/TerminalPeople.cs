using Maestro.Policy;

namespace EmergencyContract;

/// <summary>The person at the terminal, in both roles.</summary>
public sealed class TerminalPeople(TextReader input, TextWriter output) : IPeople
{
    /// <inheritdoc/>
    public TicketAnswer? Ask(Ticket ticket, Decider role)
    {
        string name = role == Decider.Admin ? "ada" : "uma";
        while (true)
        {
            output.WriteLine($"{Environment.NewLine}{ticket.Summary}");
            output.WriteLine(
                $"{role.ToWireName()} {name}, {ticket.Reason}: until {ticket.ExpiresAt:HH:mm:ss}. "
                + "[a]pprove, [r]eject, re[v]ise, [s]top, [w]ait until it is over?");
            output.Write("> ");
            switch (input.ReadLine())
            {
                case "a":
                    return new(TicketAnswerKind.Approve, name, role);
                case "v":
                    return new(TicketAnswerKind.Revise, name, role);
                case "s":
                    return new(TicketAnswerKind.Stop, name, role);
                case "w":
                    return null;

                // Somebody who is gone has said no.
                case "r" or null:
                    return new(TicketAnswerKind.Reject, name, role);
                default:
                    output.WriteLine("Only the letters in brackets are answers.");
                    break;
            }
        }
    }
}

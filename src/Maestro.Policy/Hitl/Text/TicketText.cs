using System.Text.Json;
using Maestro.Policy.Hitl.Text;

namespace Maestro.Policy.Hitl;

/// <summary>Tickets and grants as JSON, for stores that keep text.</summary>
/// <remarks>The same ticket is always the same bytes. What is read has to be of exactly this shape: a member more or
/// less, or of another kind, is refused.</remarks>
public static class TicketText
{
    /// <summary>How long a text may be.</summary>
    /// <value>1 MiB, more than any ticket or grant needs.</value>
    public const int MaxLength = 1 << 20;

    /// <summary>Writes a ticket.</summary>
    /// <param name="ticket">The ticket.</param>
    /// <returns>JSON in UTF-8, on one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="ticket"/> is <see langword="null"/>.</exception>
    public static byte[] Write(Ticket ticket)
    {
        ArgumentNullException.ThrowIfNull(ticket);
        return TicketWriter.Written(ticket, TicketWriter.Write);
    }

    /// <summary>Writes a grant.</summary>
    /// <param name="grant">The grant.</param>
    /// <returns>JSON in UTF-8, on one line.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="grant"/> is <see langword="null"/>.</exception>
    public static byte[] Write(StandingGrant grant)
    {
        ArgumentNullException.ThrowIfNull(grant);
        return TicketWriter.Written(grant, TicketWriter.Write);
    }

    /// <summary>Reads a ticket.</summary>
    /// <param name="utf8Json">What <see cref="Write(Ticket)"/> wrote.</param>
    /// <returns>The ticket.</returns>
    /// <exception cref="FormatException">It is no ticket; the message names the member.</exception>
    public static Ticket ReadTicket(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, TicketReader.Ticket);

    /// <summary>Reads a grant.</summary>
    /// <param name="utf8Json">What <see cref="Write(StandingGrant)"/> wrote.</param>
    /// <returns>The grant.</returns>
    /// <exception cref="FormatException">It is no grant; the message names the member.</exception>
    public static StandingGrant ReadGrant(ReadOnlyMemory<byte> utf8Json) => Read(utf8Json, TicketReader.Grant);

    private static T Read<T>(ReadOnlyMemory<byte> utf8Json, Func<Members, T> read)
    {
        if (utf8Json.Length > MaxLength)
        {
            throw new FormatException($"A text has at most {MaxLength} bytes, not {utf8Json.Length}.");
        }

        try
        {
            JsonDocumentOptions strict = new() { AllowDuplicateProperties = false, MaxDepth = 8 };
            using JsonDocument document = JsonDocument.Parse(utf8Json, strict);
            Members members = new(document.RootElement);
            T value = read(members);
            members.End();
            return value;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new FormatException($"That is no ticket or grant: {exception.Message}", exception);
        }
    }
}

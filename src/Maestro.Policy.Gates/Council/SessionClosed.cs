using System.Text.Json;

namespace Maestro.Policy.Gates.Council;

/// <summary>A session was closed: nothing comes after it.</summary>
public sealed record SessionClosed : CouncilRecord
{
    internal const string KindWord = "session_closed";

    /// <summary>Makes a record.</summary>
    /// <param name="session">The session's id.</param>
    /// <param name="seq">The place of the record in its session, from 0.</param>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="seq"/> is negative.</exception>
    public SessionClosed(string session, int seq)
        : base(session, seq)
    {
    }

    /// <inheritdoc/>
    public override string Kind => KindWord;

    internal override void WriteMembers(Utf8JsonWriter json)
    {
        // There is no more to say.
    }
}

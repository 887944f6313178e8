using System.Globalization;

namespace Maestro.Policy.Workers.Streams;

/// <summary>One event of a stream that a server sends.</summary>
/// <remarks>Immutable.</remarks>
public sealed class ServerSentEvent
{
    /// <summary>Makes an event.</summary>
    /// <param name="data">Any text; each line of it becomes one of the event.</param>
    /// <param name="name">What kind of event it is; <see langword="null"/> for none.</param>
    /// <param name="id">Its id; <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Name or id are empty, or have a control character:
    /// INVALID_FIELD.</exception>
    public ServerSentEvent(string data, string? name = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        (Data, Name, Id) = (data, Field(name, nameof(name)), Field(id, nameof(id)));
    }

    /// <summary>Makes an event with a number for an id.</summary>
    /// <param name="data">Any text.</param>
    /// <param name="name">What kind of event it is; <see langword="null"/> for none.</param>
    /// <param name="id">Its id.</param>
    /// <exception cref="ArgumentNullException"><paramref name="data"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">The name is empty, or has a control character: INVALID_FIELD.</exception>
    public ServerSentEvent(string data, string? name, long id)
        : this(data, name, id.ToString(CultureInfo.InvariantCulture))
    {
    }

    /// <summary>The text.</summary>
    /// <value>Of any number of lines.</value>
    public string Data { get; }

    /// <summary>What kind of event it is.</summary>
    /// <value>Without control characters, or <see langword="null"/>.</value>
    public string? Name { get; }

    /// <summary>Its id.</summary>
    /// <value>Without control characters, or <see langword="null"/>.</value>
    public string? Id { get; }

    // A line break in a field would begin a field that nobody meant.
    private static string? Field(string? text, string name) => text is null || (text != "" && !text.Any(char.IsControl))
        ? text
        : throw new ArgumentException("INVALID_FIELD: it is empty, or has a control character.", name);
}

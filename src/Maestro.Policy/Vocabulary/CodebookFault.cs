namespace Maestro.Policy;

/// <summary>One fault in the text of a codebook, at its place.</summary>
/// <remarks>
/// The default value is an error without a place or a message. All positions count UTF-16 units.
/// </remarks>
public readonly record struct CodebookFault
{
    // The negative sense makes the default value the strict one.
    private readonly bool _isWarning;
    private readonly string? _id;
    private readonly string? _key;
    private readonly string? _message;

    internal CodebookFault(
        string id, bool isError, int line, int column, int offset, int length, string key, string message)
    {
        _id = id;
        _isWarning = !isError;
        _key = key;
        _message = message;
        Line = line;
        Column = column;
        Offset = offset;
        Length = length;
    }

    /// <summary>The rule that the text breaks, as the analyzers name it.</summary>
    /// <value><c>MAESTRO070</c> to <c>MAESTRO077</c>; empty for the default value.</value>
    public string Id => _id ?? "";

    /// <summary>Whether the codebook can't be used.</summary>
    /// <value><see langword="false"/> for a warning.</value>
    public bool IsError => !_isWarning;

    /// <summary>The line of the faulty token.</summary>
    /// <value>From 1; 0 for the default value.</value>
    public int Line { get; }

    /// <summary>The column of the faulty token.</summary>
    /// <value>From 1; 0 for the default value.</value>
    public int Column { get; }

    /// <summary>Where the faulty token begins in the text.</summary>
    /// <value>From 0.</value>
    public int Offset { get; }

    /// <summary>How long the faulty token is.</summary>
    /// <value>0 where there is no token, such as at the end of the text.</value>
    public int Length { get; }

    /// <summary>The way to the place.</summary>
    /// <value>Such as <c>maps.layer_to_id.acc_gate</c>; empty for the whole text.</value>
    public string Key => _key ?? "";

    /// <summary>What is wrong, and what to do about it.</summary>
    /// <value>Text for people, on one line.</value>
    public string Message => _message ?? "";

    /// <summary>The fault on one line: <c>(line,column): error MAESTRO071: key: message</c>.</summary>
    /// <returns>Text for people and editors.</returns>
    public override string ToString()
    {
        string kind = IsError ? "error" : "warning";
        string key = Key.Length == 0 ? "" : Key + ": ";

        return FormattableString.Invariant($"({Line},{Column}): {kind} {Id}: {key}{Message}");
    }
}

namespace Maestro.Policy;

/// <summary>A row must not go on record as it is: it holds personal data, or too many members.</summary>
/// <remarks>Neither the message nor the member's name repeats the personal data.</remarks>
public sealed class AuditRowRefusedException : InvalidOperationException
{
    internal AuditRowRefusedException(string member, string problem)
        : base($"The row can't go on record: {problem}.") => Member = member;

    /// <summary>Which member is at fault.</summary>
    /// <value>Its name in the row, with addresses and phone numbers redacted; empty when it is the row as a whole.
    /// </value>
    public string Member { get; }
}

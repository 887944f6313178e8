namespace Maestro.Policy.Workers.Events;

/// <summary>The members of a line, and of its payload, that mean something.</summary>
internal enum LineMember : byte
{
    None = 0,
    Type,
    Agent,
    Timestamp,
    Payload,
    Text,
    Progress,
    Verdict,
    Subject,
    File,
    RequestReview,
}

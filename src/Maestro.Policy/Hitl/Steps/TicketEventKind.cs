namespace Maestro.Policy.Hitl.Steps;

/// <summary>What can happen to a ticket.</summary>
internal enum TicketEventKind : byte
{
    /// <summary>Nothing.</summary>
    None = 0,
    Answer,
    Expire,
    Claim,
    Repeat,
    Settle,
    Release,
    Abandon,
}

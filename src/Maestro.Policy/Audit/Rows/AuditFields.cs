namespace Maestro.Policy.Audit.Rows;

/// <summary>The names of the further members that a pipeline itself writes.</summary>
internal static class AuditFields
{
    /// <summary>What the gate added for people.</summary>
    public const string Detail = "reason_detail";

    /// <summary>The ids of the approvals that a RUN needed, with blanks between them.</summary>
    public const string Approvals = "approvals";

    /// <summary>Why a decision is deliberately not acted on.</summary>
    public const string Acknowledged = "acknowledged";

    /// <summary>What happened to a ticket or a standing grant; such a row is no decision of a pipeline.</summary>
    public const string TicketEvent = "ticket_event";
}

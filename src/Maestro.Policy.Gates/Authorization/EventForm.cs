namespace Maestro.Policy.Gates.Authorization;

/// <summary>What the two kinds of answers differ in on the wire.</summary>
/// <param name="Name">What the reference calls it in its texts.</param>
/// <param name="Kinds">The answers, in the order of their numbers.</param>
/// <param name="ActorType">Who may give it.</param>
/// <param name="TargetKind">What it answers.</param>
/// <param name="TargetId">The member that holds the id of what it answers.</param>
internal sealed record EventForm(string Name, string[] Kinds, string ActorType, string TargetKind, string TargetId)
{
    public static EventForm Auth { get; } =
        new("auth", ["AUTH_REJECT", "AUTH_REVISE", "AUTH_APPROVE"], "USER", "AUTH_REQUEST", "auth_request_id");

    public static EventForm Finalize { get; } = new(
        "finalize", ["FINALIZE_STOP", "FINALIZE_REVISE", "FINALIZE_APPROVE"], "ADMIN", "DRAFT_DOCUMENT", "draft_id");
}

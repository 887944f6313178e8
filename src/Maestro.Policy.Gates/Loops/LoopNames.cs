using System.Collections.Immutable;

namespace Maestro.Policy.Gates.Loops;

/// <summary>The words of loop policies as they are on the wire.</summary>
public static class LoopNames
{
    private static readonly ImmutableArray<string> Kinds =
    [
        "", "K_HITL_PAUSE", "K_PLAN_REQUESTED", "K_PLAN_REQ_DISPATCH", "K_PLAN_PROPOSED", "K_PLAN_RECEIVED",
        "K_END_RECOMMENDED", "K_STOPPED",
    ];

    private static readonly ImmutableArray<string> Decisions =
        ["STOPPED", "PAUSE_FOR_HITL", "END_SESSION_RECOMMENDED"];

    private static readonly ImmutableArray<string> Resets =
    [
        "", "conflict_fingerprint_change", "explicit_new_session_start",
        "user_provides_required_info_for_blocking_fields",
    ];

    /// <summary>Names a kind of event.</summary>
    /// <param name="kind">The kind.</param>
    /// <returns>Such as <c>K_HITL_PAUSE</c>; empty for what is no kind.</returns>
    public static string NameOf(LoopEventKind kind) => (int)kind < Kinds.Length ? Kinds[(int)kind] : "";

    /// <summary>Names a decision.</summary>
    /// <param name="decision">The decision.</param>
    /// <returns>Such as <c>PAUSE_FOR_HITL</c>; <c>STOPPED</c> for what is none.</returns>
    public static string NameOf(LoopDecision decision) =>
        Decisions[(int)decision < Decisions.Length ? (int)decision : 0];

    /// <summary>Reads a kind of event.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <returns>The kind; <see cref="LoopEventKind.Unknown"/> for every other text.</returns>
    public static LoopEventKind KindOf(string? name) => (LoopEventKind)Math.Max(IndexOf(Kinds, name), 0);

    /// <summary>Reads a decision.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <param name="decision">The decision.</param>
    /// <returns><see langword="false"/> for what is no name of one.</returns>
    public static bool TryParse(string? name, out LoopDecision decision)
    {
        int index = IndexOf(Decisions, name);
        decision = (LoopDecision)Math.Max(index, 0);
        return index >= 0;
    }

    /// <summary>Reads a reason to reset.</summary>
    /// <param name="name">Its name, letter by letter.</param>
    /// <returns>The reason; <see cref="LoopResetReason.None"/> for every other text.</returns>
    public static LoopResetReason ResetOf(string? name) => (LoopResetReason)Math.Max(IndexOf(Resets, name), 0);

    private static int IndexOf(ImmutableArray<string> names, string? name) =>
        name is null ? -1 : names.IndexOf(name, StringComparer.Ordinal);
}

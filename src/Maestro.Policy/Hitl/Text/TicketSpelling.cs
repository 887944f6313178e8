using System.Collections.Immutable;

namespace Maestro.Policy.Hitl.Text;

/// <summary>How the words of tickets are spelled, in the order of their numbers.</summary>
internal static class TicketSpelling
{
    public static ImmutableArray<string> Statuses { get; } =
    [
        "closed", "pending", "approved", "rejected", "revised", "stopped", "expired", "claimed", "settled",
    ];

    public static ImmutableArray<string> Kinds { get; } = ["reject", "approve", "revise", "stop"];

    public static ImmutableArray<string> Deciders { get; } = ["SYSTEM", "USER", "ADMIN"];
}

using System.Globalization;
using Maestro.Policy.Gates.Text;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>What both readings find, and how they say it.</summary>
internal static class CoordinationFindings
{
    public static bool IsBlank(string text) => text.All(CodePoint.IsBlank);

    /// <summary>Everybody that a plan mentions.</summary>
    public static IEnumerable<string> Mentioned(CoordinationPlan plan) => plan.Handoffs
        .SelectMany(static handoff => new[] { handoff.Source, handoff.Target })
        .Concat(plan.ToolUses.Select(static use => use.AgentId))
        .Concat(plan.Messages.Select(static message => message.AgentId));

    /// <summary>The first of all names in the order of code points.</summary>
    public static string? First(IEnumerable<string> names) => names.Min(Comparer<string>.Create(
        static (one, other) => CodePoint.Of(one).AsSpan().SequenceCompareTo(CodePoint.Of(other))));

    /// <summary>The first handoff that goes the same way once too often.</summary>
    public static AgentHandoff? Repeated(CoordinationPlan plan, int limit) =>
        TooOften(plan.Handoffs, static handoff => (handoff.Source, handoff.Target), limit);

    /// <summary>The first handoff of an agent that hands over once too often.</summary>
    public static AgentHandoff? Restless(CoordinationPlan plan, int limit) =>
        TooOften(plan.Handoffs, static handoff => handoff.Source, limit);

    public static CoordinationReview? Over(CoordinationFault fault, string what, int count, int limit, int stated) =>
        count <= limit
            ? null
            : new(fault, string.Create(CultureInfo.InvariantCulture, $"{what}={count} max_{what}={stated}"));

    public static CoordinationReview Of(CoordinationFault fault, string agent, string detail) =>
        new(fault, detail) { AgentId = agent };

    public static CoordinationReview? Of(CoordinationFault fault, AgentHandoff? handoff, string detail) =>
        handoff is null
            ? null
            : new(fault, detail)
            {
                AgentId = handoff.Source, TargetAgentId = handoff.Target, HandoffId = handoff.Id,
            };

    private static AgentHandoff? TooOften<TKey>(
        IEnumerable<AgentHandoff> handoffs, Func<AgentHandoff, TKey> key, int limit)
        where TKey : notnull
    {
        Dictionary<TKey, int> counts = [];
        return handoffs.FirstOrDefault(
            handoff => (counts[key(handoff)] = counts.GetValueOrDefault(key(handoff)) + 1) > limit);
    }
}

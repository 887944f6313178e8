using System.Collections.Immutable;
using Maestro.Policy.Hitl.Desk;

namespace Maestro.Policy;

/// <summary>How a <see cref="TicketDesk"/> asks.</summary>
public sealed record TicketDeskOptions
{
    /// <summary>Whose answers count, where nothing else is said.</summary>
    /// <value>One yes of anybody but the requester, within an hour, by default.</value>
    public TicketRules Rules { get; init; } = new();

    /// <summary>Whose answers count for questions of a layer.</summary>
    /// <value>Layers of the desk's codebook; none by default.</value>
    public ImmutableDictionary<Layer, TicketRules> RulesByLayer { get; init; } =
        ImmutableDictionary<Layer, TicketRules>.Empty;

    /// <summary>Whose answers count for questions of a reason, whatever is said for its layer.</summary>
    /// <value>Reasons of the desk's codebook; none by default.</value>
    public ImmutableDictionary<ReasonCode, TicketRules> RulesByReason { get; init; } =
        ImmutableDictionary<ReasonCode, TicketRules>.Empty;

    /// <summary>The member of an audit row that holds the request's digest.</summary>
    /// <value><c>request_digest</c> by default, as in the rows of pipelines.</value>
    public string DigestField { get; init; } = "request_digest";

    /// <summary>The clock that wakes those who wait when a ticket's time is over. What time it is, the store
    /// says.</summary>
    /// <value>The system's by default.</value>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal TicketRules RulesFor(Layer layer, ReasonCode reason) =>
        RulesByReason.TryGetValue(reason, out TicketRules? rules) || RulesByLayer.TryGetValue(layer, out rules)
            ? rules
            : Rules;

    internal IEnumerable<string> Faults(Codebook codebook)
    {
        if (Rules is null || RulesByLayer is null || RulesByReason is null || DigestField is null || Time is null)
        {
            return ["An option is null. Leave it out for the default."];
        }

        IEnumerable<string> rules = FaultsOf(nameof(Rules), Rules)
            .Concat(RulesByLayer.SelectMany(pair => FaultsOf($"{nameof(RulesByLayer)} of '{pair.Key}'", pair.Value)))
            .Concat(RulesByReason.SelectMany(pair => FaultsOf($"{nameof(RulesByReason)} of '{pair.Key}'", pair.Value)));
        IEnumerable<string> words = RulesByLayer.Keys.Where(layer => layer.Codebook != codebook)
            .Select(layer => $"Layer '{layer}' is of another codebook.")
            .Concat(RulesByReason.Keys.Where(reason => reason.Codebook != codebook)
                .Select(reason => $"Reason '{reason}' is of another codebook."));
        string[] field = AuditRow.Accepts(DigestField) && !TicketRows.Names.Contains(DigestField)
            ? []
            : [$"{nameof(DigestField)} is '{DigestField}', which a row can't have."];
        return rules.Concat(words).Concat(field);
    }

    private static IEnumerable<string> FaultsOf(string option, TicketRules? rules) =>
        rules is null ? [$"{option} is null."] : rules.Faults().Select(fault => $"{option}: {fault}");
}

using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Maestro.Policy.Gates.Text;
using static Maestro.Policy.Gates.Coordination.CoordinationFault;
using static Maestro.Policy.Gates.Coordination.CoordinationFindings;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>Judges a coordination: whatever can't be told is a fault.</summary>
internal sealed class StrictCoordination(CoordinationPlan plan, CoordinationRules rules)
{
    private readonly CoordinationBudget _budget = rules.Budget;
    private readonly ImmutableHashSet<string> _sideEffects = Keys(rules.SideEffects);

    private readonly ILookup<string, AgentContract> _contracts =
        plan.Contracts.ToLookup(static contract => contract.AgentId, StringComparer.Ordinal);

    public CoordinationReview Review() =>
        ReferenceEquals(plan, CoordinationPlan.Nothing) ? Fine()
        : Over(AgentBudgetExceeded, "agents", _contracts.Count, _budget.MaxAgents)
        ?? WithoutContract()
        ?? plan.Contracts.Select(Incomplete).FirstOrDefault(static found => found is not null)
        ?? Over(HandoffBudgetExceeded, "handoffs", plan.Handoffs.Length, _budget.MaxHandoffs)
        ?? PerAgent()
        ?? Of(HandoffLoop, HandoffCycles.Closing(plan.Handoffs), "Handoff cycle detected.")
        ?? Of(
            HandoffLoop, Repeated(plan, _budget.MaxHandoffsPerPair), "Repeated handoff pair exceeded per-pair budget.")
        ?? Over(ToolCallBudgetExceeded, "tool_calls", plan.ToolUses.Length, _budget.MaxToolCalls)
        ?? SideEffect()
        ?? Unapproved()
        ?? Over(MessageBudgetExceeded, "messages", plan.Messages.Length, _budget.MaxMessages)
        ?? Fine();

    private static CoordinationReview? Over(CoordinationFault fault, string what, int count, int limit) =>
        CoordinationFindings.Over(fault, what, count, Math.Max(0, limit), limit);

    // Send-Email, " SEND email", send/email and ｓｅｎｄ＿ｅｍａｉｌ do what send_email does. Half a character has no form.
    private static string KeyOf(string action) => string.Concat(
        (CodePoint.IsWhole(action) ? action.Normalize(NormalizationForm.FormKC) : action).EnumerateRunes()
            .Where(static rune => Rune.GetUnicodeCategory(rune) <= UnicodeCategory.OtherNumber));

    private static ImmutableHashSet<string> Keys(IEnumerable<string> actions) =>
        actions.Select(KeyOf).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);

    private CoordinationReview Fine() => new(null, CoordinationReview.Counts(plan, _contracts.Count));

    private CoordinationReview? WithoutContract()
    {
        string? missing = plan.Contracts.IsEmpty
            ? First(Mentioned(plan)) ?? ""
            : First(Mentioned(plan).Where(name => !_contracts.Contains(name)));
        return missing is null ? null : Of(RoleContractMissing, missing, "Referenced agent has no AgentContract.");
    }

    private CoordinationReview? Incomplete(AgentContract contract)
    {
        CoordinationFault? fault =
            IsBlank(contract.AgentId) || IsBlank(contract.Role) ? RoleContractMissing
            : IsBlank(contract.OutputSchema) ? OutputSchemaMissing
            : KeyOf(contract.InputScope).ToUpperInvariant() is "" or "UNCLEAR" ? ScopeUnclear
            : _contracts[contract.AgentId].Skip(1).Any() ? ScopeUnclear
            : null;
        return fault is { } found ? Of(found, contract.AgentId, "AgentContract is incomplete or unclear.") : null;
    }

    private CoordinationReview? PerAgent() => _budget.MaxHandoffsPerAgent is { } limit
        ? Of(
            HandoffBudgetExceeded, Restless(plan, Math.Max(0, limit)), "Handoffs of one agent exceeded its budget.")
        : null;

    // Whoever uses a tool has a contract, or it wouldn't have come to this.
    private CoordinationReview? SideEffect()
    {
        Dictionary<string, ImmutableHashSet<string>> forbidden =
            ByAgent(contract => _sideEffects.Union(Keys(contract.ForbiddenActions)));
        foreach (AgentToolUse use in plan.ToolUses)
        {
            // An action that is there and says nothing might be any.
            string? word = use.Action.Length > 0 && KeyOf(use.Action).Length == 0
                ? use.Action
                : new[] { use.Action, use.Tool }.FirstOrDefault(
                    word => !IsBlank(word) && forbidden[use.AgentId].Contains(KeyOf(word)));
            if (word is not null)
            {
                return Of(ExternalSideEffect, use.AgentId, $"action={word}; route to ACC/HITL before execution.");
            }
        }

        return null;
    }

    private CoordinationReview? Unapproved()
    {
        Dictionary<string, ImmutableHashSet<string>> allowed =
            ByAgent(static contract => contract.AllowedTools.ToImmutableHashSet());
        AgentToolUse? found = plan.ToolUses.FirstOrDefault(
            use => IsBlank(use.Tool) || !allowed[use.AgentId].Contains(use.Tool));
        return found is null ? null : Of(UnapprovedTool, found.AgentId, $"tool={found.Tool}");
    }

    private Dictionary<string, ImmutableHashSet<string>> ByAgent(
        Func<AgentContract, ImmutableHashSet<string>> words) =>
        _contracts.ToDictionary(static group => group.Key, group => words(group.First()), StringComparer.Ordinal);
}

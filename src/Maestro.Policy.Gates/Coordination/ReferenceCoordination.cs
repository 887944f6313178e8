using System.Collections.Immutable;
using static Maestro.Policy.Gates.Coordination.CoordinationFault;
using static Maestro.Policy.Gates.Coordination.CoordinationFindings;

namespace Maestro.Policy.Gates.Coordination;

/// <summary>Judges a coordination as the reference does, gaps included.</summary>
internal sealed class ReferenceCoordination(CoordinationPlan plan, CoordinationRules rules)
{
    private const string LoopDetail = "Reciprocal handoff loop detected.";
    private const string RepeatedDetail = "Repeated handoff pair exceeded per-pair budget.";

    private readonly CoordinationBudget _budget = rules.Budget;
    private readonly ImmutableHashSet<string> _sideEffects = [.. rules.SideEffects];

    // A blank id is nobody, and of two contracts for one agent the later counts.
    private readonly Dictionary<string, AgentContract> _contracts = plan.Contracts
        .Where(static contract => contract.AgentId.Length > 0)
        .GroupBy(static contract => contract.AgentId, StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.Last(), StringComparer.Ordinal);

    public CoordinationReview Review() =>
        Over(
            AgentBudgetExceeded, "agents", _contracts.Count, Math.Max(1, _budget.MaxAgents), _budget.MaxAgents)
        ?? WithoutContract()
        ?? plan.Contracts.Select(Incomplete).FirstOrDefault(static found => found is not null)
        ?? Over(
            HandoffBudgetExceeded, "handoffs", plan.Handoffs.Length, Math.Max(0, _budget.MaxHandoffs),
            _budget.MaxHandoffs)
        ?? Of(HandoffLoop, Reciprocal(), LoopDetail)
        ?? Of(HandoffLoop, Repeated(plan, Math.Max(1, _budget.MaxHandoffsPerPair)), RepeatedDetail)
        ?? Over(
            ToolCallBudgetExceeded, "tool_calls", plan.ToolUses.Length, Math.Max(0, _budget.MaxToolCalls),
            _budget.MaxToolCalls)
        ?? SideEffect()
        ?? Unapproved()
        ?? Over(
            MessageBudgetExceeded, "messages", plan.Messages.Length, Math.Max(0, _budget.MaxMessages),
            _budget.MaxMessages)
        ?? new(null, CoordinationReview.Counts(plan, _contracts.Count));

    private static CoordinationReview? Incomplete(AgentContract contract)
    {
        CoordinationFault? fault =
            IsBlank(contract.Role) ? RoleContractMissing
            : IsBlank(contract.OutputSchema) ? OutputSchemaMissing
            : IsBlank(contract.InputScope) || contract.InputScope == "unclear" ? ScopeUnclear
            : null;
        return fault is { } found ? Of(found, contract.AgentId, "AgentContract is incomplete or unclear.") : null;
    }

    private static string ActionOf(AgentToolUse use) => use.Action.Length > 0 ? use.Action : use.Tool;

    private CoordinationReview? WithoutContract()
    {
        string? missing = First(Mentioned(plan).Where(name => name.Length > 0 && !_contracts.ContainsKey(name)));
        return missing is null ? null : Of(RoleContractMissing, missing, "Referenced agent has no AgentContract.");
    }

    private AgentHandoff? Reciprocal()
    {
        HashSet<(string Source, string Target)> seen = [];
        return plan.Handoffs.FirstOrDefault(handoff =>
        {
            bool isBack = seen.Contains((handoff.Target, handoff.Source));
            _ = seen.Add((handoff.Source, handoff.Target));
            return isBack;
        });
    }

    private CoordinationReview? SideEffect()
    {
        AgentToolUse? found = plan.ToolUses.FirstOrDefault(use => _sideEffects.Contains(ActionOf(use))
            || (_contracts.GetValueOrDefault(use.AgentId)?.ForbiddenActions.Contains(ActionOf(use)) ?? false));
        return found is null
            ? null
            : Of(ExternalSideEffect, found.AgentId, $"action={ActionOf(found)}; route to ACC/HITL before execution.");
    }

    private CoordinationReview? Unapproved()
    {
        AgentToolUse? found = plan.ToolUses.FirstOrDefault(use => use.Tool.Length > 0
            && _contracts.GetValueOrDefault(use.AgentId) is { } contract
            && !contract.AllowedTools.Contains(use.Tool));
        return found is null ? null : Of(UnapprovedTool, found.AgentId, $"tool={found.Tool}");
    }
}

using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy.Gates.Tests.Coordination;

public sealed class CoordinationRulesTests
{
    [Fact]
    public void PlanWithoutContracts_IsAskedAboutUnlessTheHostSaysThereIsNothing()
    {
        Assert.Equal(CoordinationFault.RoleContractMissing, Fault(new CoordinationPlan()));
        Assert.Equal(CoordinationFault.RoleContractMissing, Fault(CoordinationPlan.Nothing with { }));
        Assert.Null(Fault(CoordinationPlan.Nothing));
    }

    [Theory]
    [InlineData("read", "push")]
    [InlineData("push", "read")]
    [InlineData("push", "")]
    [InlineData("read", " Send-Email")]
    [InlineData("read", "SEND EMAIL")]
    [InlineData("read", "send/email")]
    [InlineData("read", "send\u200b_email")]
    [InlineData("read", "ｓｅｎｄ＿ｅｍａｉｌ")]
    [InlineData("Delete.File", "look")]
    [InlineData("read", " ")]
    [InlineData("read", "_-")]
    public void SideEffect_IsFoundInActionAndTool(string tool, string action) => Assert.Equal(
        CoordinationFault.ExternalSideEffect,
        Fault(CoordinationBook.Plan("a") with { ToolUses = [new("a", tool, action)] }));

    [Fact]
    public void ForbiddenAction_IsTheAgentsOwn()
    {
        CoordinationPlan plan = CoordinationBook.Plan("a", "b");
        AgentContract strict = plan.Contracts[0] with { ForbiddenActions = ["Look"] };
        plan = plan with { Contracts = plan.Contracts.SetItem(0, strict) };

        Assert.Null(Fault(plan with { ToolUses = [new("b", "read", "look")] }));
        Assert.Equal(
            CoordinationFault.ExternalSideEffect, Fault(plan with { ToolUses = [new("a", "read", "look")] }));
    }

    [Theory]
    [InlineData("write")]
    [InlineData("READ")]
    [InlineData(" ")]
    [InlineData("")]
    public void ToolThatNoContractNames_IsUnapproved(string tool) => Assert.Equal(
        CoordinationFault.UnapprovedTool,
        Fault(CoordinationBook.Plan("a") with { ToolUses = [new("a", tool, "think")] }));

    [Fact]
    public void NamelessAgent_HasNoContract()
    {
        Assert.Equal(
            CoordinationFault.RoleContractMissing,
            Fault(CoordinationBook.Plan("a") with { Messages = [new("", "m1")] }));
        Assert.Equal(CoordinationFault.RoleContractMissing, Fault(CoordinationBook.Plan("a", " ")));
    }

    [Fact]
    public void TwoContractsForOneAgent_AreUnclear() =>
        Assert.Equal(CoordinationFault.ScopeUnclear, Fault(CoordinationBook.Plan("a", "b", "a")));

    [Theory]
    [InlineData("Unclear ")]
    [InlineData("\t")]
    public void ScopeThatSaysNothing_IsUnclear(string scope)
    {
        CoordinationPlan plan = new() { Contracts = [CoordinationBook.Contract("a") with { InputScope = scope }] };

        Assert.Equal(CoordinationFault.ScopeUnclear, Fault(plan));
    }

    [Fact]
    public void AgentThatHandsOverTooOften_IsOverItsBudget()
    {
        CoordinationPlan plan = CoordinationBook.Plan("a", "b", "c", "d").With("a>b a>c a>d b>c");
        CoordinationRules rules = new() { Budget = new() { MaxHandoffsPerAgent = 2 } };

        Assert.Null(Fault(plan));
        Assert.Equal("COORD_HANDOFF_BUDGET_EXCEEDED H2 a", Said(rules.Review(plan)));
    }

    [Fact]
    public void NegativeBudget_IsNone()
    {
        CoordinationRules rules = new() { Budget = new() { MaxAgents = -1 } };

        Assert.Equal(CoordinationFault.AgentBudgetExceeded, rules.Review(CoordinationBook.Plan("a")).Fault);
        Assert.Null(Fault(CoordinationBook.Plan("a")));
    }

    [Theory]
    [InlineData("a>a", "H0")]
    [InlineData("a>b b>a", "H1")]
    [InlineData("a>b b>c c>a", "H2")]
    [InlineData("a>b c>d d>a b>c", "H2")]
    public void Cycle_IsFoundAtAnyLength(string handoffs, string closing)
    {
        CoordinationReview review = CoordinationRules.Default.Review(
            CoordinationBook.Plan("a", "b", "c", "d").With(handoffs));

        Assert.Equal($"COORD_HANDOFF_LOOP_DETECTED {closing}", $"{review.Reason} {review.HandoffId}");
    }

    private static CoordinationFault? Fault(CoordinationPlan plan) => CoordinationRules.Default.Review(plan).Fault;

    private static string Said(CoordinationReview review) =>
        $"{review.Reason} {review.HandoffId} {review.AgentId}";
}

using Maestro.Policy.Workers.Tokens;

namespace Maestro.Policy.Workers.Tests.Tokens;

public sealed class TokenBudgetTests
{
    [Fact]
    public void BudgetThatNobodyGave_AllowsNothing()
    {
        Assert.Equal(TokenStatus.Near, default(TokenBudget).Judge(0));
        Assert.Equal(TokenStatus.Over, default(TokenBudget).Judge(1));
        Assert.Equal(TokenStatus.Unknown, TokenBudgets.Reference.Judge(null, 1));
        Assert.Equal(TokenStatus.Unknown, TokenBudgets.Reference.Judge("Gemini", 1));
    }

    [Fact]
    public void MoreTokens_AreNeverJudgedMilder()
    {
        TokenBudget budget = new(8, 10);
        TokenStatus[] statuses = [.. Enumerable.Range(0, 20).Select(used => budget.Judge(used))];

        Assert.Equal(statuses.OrderDescending(), statuses);
        Assert.Equal(TokenStatus.Over, budget.Judge(long.MaxValue));
    }

    [Fact]
    public void BudgetsThatContradict_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new TokenBudgets([new("a", new(3, 2))]));
        Assert.Throws<ArgumentException>(() => new TokenBudgets([new("a", new(-1, 2))]));
        Assert.Throws<ArgumentException>(() => new TokenBudgets([new("a", new(1, 2)), new("a", new(1, 2))]));
    }
}

using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy.Gates.Tests.Coordination;

public sealed class HandoffCycleLawTests
{
    private static readonly string[] Agents = ["a", "b", "c", "d"];

    private static readonly CoordinationRules Roomy = new()
    {
        Budget = new() { MaxAgents = int.MaxValue, MaxHandoffs = int.MaxValue, MaxHandoffsPerPair = int.MaxValue },
    };

    // Every graph of four agents, against reachability by brute force.
    [Fact]
    public void Loops_AreExactlyTheCycles()
    {
        for (int graph = 0; graph < 1 << 16; graph++)
        {
            bool[,] goes = new bool[4, 4];
            List<AgentHandoff> handoffs = [];
            for (int bit = 0; bit < 16; bit++)
            {
                if ((graph & (1 << bit)) != 0)
                {
                    goes[bit / 4, bit % 4] = true;
                    handoffs.Add(new($"{bit}", Agents[bit / 4], Agents[bit % 4]));
                }
            }

            CoordinationReview review = Roomy.Review(CoordinationBook.Plan(Agents) with { Handoffs = [.. handoffs] });
            bool[,] reaches = Closure(goes);

            Assert.Equal(Enumerable.Range(0, 4).Any(at => reaches[at, at]), review.Fault is not null);
            if (review.Fault is not null)
            {
                // What is reported lies on a cycle.
                Assert.True(reaches[
                    Array.IndexOf(Agents, review.TargetAgentId), Array.IndexOf(Agents, review.AgentId)]
                    || review.AgentId == review.TargetAgentId);
            }
        }
    }

    // A chain as long as anybody likes is walked without recursion, and only once.
    [Fact]
    public void LongChain_IsWalkedToItsEnd()
    {
        const int Length = 200_000;
        CoordinationPlan plan = new()
        {
            Contracts = [.. Enumerable.Range(0, Length).Select(static at => CoordinationBook.Contract($"{at}"))],
            Handoffs =
            [
                .. Enumerable.Range(1, Length - 1).Select(static at => new AgentHandoff($"{at}", $"{at - 1}", $"{at}")),
            ],
        };

        Assert.Null(Roomy.Review(plan).Fault);
        Assert.Equal(
            "back",
            Roomy.Review(plan with { Handoffs = plan.Handoffs.Add(new("back", $"{Length - 1}", "0")) }).HandoffId);
    }

    private static bool[,] Closure(bool[,] goes)
    {
        bool[,] reaches = (bool[,])goes.Clone();
        for (int via = 0; via < 4; via++)
        {
            for (int from = 0; from < 4; from++)
            {
                for (int to = 0; to < 4; to++)
                {
                    reaches[from, to] |= reaches[from, via] && reaches[via, to];
                }
            }
        }

        return reaches;
    }
}

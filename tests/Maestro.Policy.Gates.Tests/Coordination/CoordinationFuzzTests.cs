using System.Collections.Immutable;
using Maestro.Policy.Gates.Coordination;

namespace Maestro.Policy.Gates.Tests.Coordination;

public sealed class CoordinationFuzzTests
{
    private static readonly int Rounds =
        Environment.GetEnvironmentVariable("MAESTRO_LONG") == "1" ? 1_000_000 : 20_000;

    private static readonly string[] Names = ["a", "b", "c", "", " ", "zz", "a\u3000"];
    private static readonly string[] Words =
        ["read", "push", "PUSH", "send_email", "send-email", "", " ", "think", "unclear", "v1"];

    // Plans at random: nobody gets past the strict rules who doesn't get past the reference's.
    [Fact]
    public void StrictRules_AreNeverLaxer()
    {
        Random random = new(17);
        int passed = 0;
        for (int round = 0; round < Rounds; round++)
        {
            CoordinationPlan plan = Plan(random);
            CoordinationBudget budget = new()
            {
                MaxAgents = random.Next(-1, 5), MaxHandoffs = random.Next(-1, 5), MaxToolCalls = random.Next(-1, 4),
                MaxMessages = random.Next(-1, 4), MaxHandoffsPerPair = random.Next(-1, 3),
            };

            CoordinationReview strict = (CoordinationRules.Default with { Budget = budget }).Review(plan);
            CoordinationReview reference = (CoordinationRules.Reference with { Budget = budget }).Review(plan);

            Assert.True(strict.Fault is not null || reference.Fault is null, $"round {round}: {reference.Reason}");
            passed += strict.Fault is null ? 1 : 0;
        }

        // The law says something only when some plans pass.
        Assert.InRange(passed, Rounds / 200, Rounds);
    }

    private static CoordinationPlan Plan(Random random)
    {
        string Name() => random.Next(6) == 0 ? Pick(random, Names) : Names[random.Next(3)];
        string Word(string usual) => random.Next(6) == 0 ? Pick(random, Words) : usual;
        return new()
        {
            Contracts = Some(random, 1, 4, at => new AgentContract
            {
                AgentId = random.Next(9) == 0 ? Name() : Names[at], Role = Word("planner"), OutputSchema = Word("v1"),
                InputScope = Word("all"), AllowedTools = ["read", Word("read")], ForbiddenActions = [Word("burn")],
            }),
            Handoffs = Some(random, 0, 3, at => new AgentHandoff($"H{at}", Name(), Name())),
            ToolUses = Some(random, 0, 3, _ => new AgentToolUse(Name(), Word("read"), Word(""))),
            Messages = Some(random, 0, 3, at => new AgentMessage(Name(), $"m{at}")),
        };
    }

    private static ImmutableArray<T> Some<T>(Random random, int least, int most, Func<int, T> make) =>
        [.. Enumerable.Range(0, random.Next(least, most)).Select(make)];

    private static string Pick(Random random, string[] words) => words[random.Next(words.Length)];
}

namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>Two who answer, the requester, the clock and a consumer at one ticket: all orders of eight whole steps,
/// each of which is told what <see cref="NaiveTicket"/> says.</summary>
public sealed class OrderTests(ITestOutputHelper output)
{
    private const string Steps = "acbttuuu";

    // Eight steps, of which two are the clock's and three the consumer's.
    private const int Orders = 40_320 / 2 / 6;

    [Theory]
    [InlineData(1, "yes", false, "approved claimed expired settled")]
    [InlineData(1, "no", false, "approved claimed expired rejected settled")]
    [InlineData(2, "yes", false, "approved claimed expired settled")]
    [InlineData(1, "yes", true, "approved claimed expired")]
    [InlineData(2, "no", true, "expired rejected")]
    public async Task EveryOrder_EndsAsOnPaper(int needed, string second, bool givesUp, string ends)
    {
        SortedDictionary<string, int> seen = new(StringComparer.Ordinal);
        int orders = 0;
        int runs = 0;
        foreach (string order in Permutations("", Steps))
        {
            OrderWorld world = await OrderWorld.Make(needed, second, givesUp);
            foreach (char step in order)
            {
                await world.Take(step);
            }

            seen[world.State] = seen.GetValueOrDefault(world.State) + 1;
            runs += world.Runs;
            orders++;
        }

        output.WriteLine($"{orders} orders, {runs} runs: {string.Join(", ", seen)}");
        Assert.Equal(Orders, orders);
        Assert.Equal(ends, string.Join(' ', seen.Keys));
        Assert.Equal(givesUp, runs == 0);
    }

    private static IEnumerable<string> Permutations(string done, string left) => left.Length == 0
        ? [done]
        : left.Distinct().SelectMany(step => Permutations(done + step, left.Remove(left.IndexOf(step), 1)));
}

namespace Maestro.Policy.Tests.Hitl.Model;

/// <summary>Whatever the order in which many desks get on, one resolution wins, and one use: as on the paper of
/// <see cref="NaiveTicket"/>.</summary>
/// <remarks>Each call of the store, each row and each evaluation is a step. All orders of the first eight steps are
/// gone through, and then each goes on to the end.</remarks>
public sealed class InterleavingTests(ITestOutputHelper output)
{
    private const int Depth = 8;

    [Fact]
    public Task YesAgainstNo_EndsAsOnPaper() => Explore(
        ["approved", "expired", "rejected", "settled"],
        static () => new TicketWorld(needed: 1)
            .Answering("alice", TicketAnswerKind.Approve)
            .Answering("carol", TicketAnswerKind.Reject)
            .Answering("bob", TicketAnswerKind.Approve)
            .Consuming("KEY#1")
            .Ticking());

    [Fact]
    public Task TwoYesesOfTwo_EndAsOnPaper() => Explore(
        ["approved", "expired", "settled"],
        static () => new TicketWorld(needed: 2)
            .Answering("alice", TicketAnswerKind.Approve)
            .Answering("carol", TicketAnswerKind.Approve)
            .Answering("bob", TicketAnswerKind.Approve)
            .Consuming("KEY#1")
            .Ticking());

    [Fact]
    public Task YesesOfOnePersonTwice_EndAsOnPaper() => Explore(
        ["expired", "pending"],
        static () => new TicketWorld(needed: 2)
            .Answering("alice", TicketAnswerKind.Approve)
            .Answering("ALICE", TicketAnswerKind.Approve)
            .Ticking()
            .Sweeping());

    [Fact]
    public Task TwoUsersOfAnApprovedTicket_EndAsOnPaper() => Explore(
        ["approved", "expired", "settled"],
        static () => new TicketWorld(needed: 1)
            .Approved()
            .Consuming("KEY#1")
            .Consuming("KEY#2", givesUp: true)
            .Ticking()
            .Sweeping());

    // On a thread without a context, so that whoever goes on goes on at once.
    private Task Explore(string[] ends, Func<TicketWorld> world) => Task.Run(() =>
    {
        int[] choices = new int[Depth];
        int[] widths = new int[Depth];
        SortedDictionary<string, int> seen = new(StringComparer.Ordinal);
        int orders = 0;
        int runs = 0;
        do
        {
            Array.Clear(widths);
            TicketWorld played = world();
            played.Play(choices, widths);
            seen[played.State] = seen.GetValueOrDefault(played.State) + 1;
            runs += played.Runs;
            orders++;
        }
        while (Next(choices, widths));

        output.WriteLine($"{orders} orders, {runs} runs: {string.Join(", ", seen)}");
        Assert.Equal(ends, seen.Keys);
        Assert.Equal(seen.GetValueOrDefault("settled"), runs);
    });

    // Counts up the last choice that has another one beside it.
    private static bool Next(int[] choices, int[] widths)
    {
        for (int i = choices.Length - 1; i >= 0; i--)
        {
            if (choices[i] + 1 < widths[i])
            {
                choices[i]++;
                return true;
            }

            choices[i] = 0;
        }

        return false;
    }
}

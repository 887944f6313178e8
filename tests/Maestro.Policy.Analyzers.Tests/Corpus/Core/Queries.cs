//# Where keeps what may run
public static class Filtering
{
    public static IEnumerable<Decision<Refund>> Allowed(IEnumerable<Decision<Refund>> decisions) =>
        decisions.Where(static decision => decision.IsRun);
}
//# Grouping by verdict
public static class Grouping
{
    public static ILookup<Verdict, Decision<Refund>> ByVerdict(IEnumerable<Decision<Refund>> decisions) =>
        decisions.ToLookup(static decision => decision.Verdict);
}
//# Any objection at all
public static class Objections
{
    public static bool HasAny(IEnumerable<Decision<Mail>> decisions) =>
        decisions.Any(static decision => !decision.IsRun);
}
//# First objection wins
public static class FirstObjectionWins
{
    public static string? Reason(IEnumerable<Decision<Mail>> decisions)
    {
        foreach (Decision<Mail> decision in decisions)
        {
            if (!decision.IsRun)
            {
                return decision.Reason.Name;
            }
        }

        return null;
    }
}
//# Records summarised
public static class Summary
{
    public static string Of(IEnumerable<DecisionRecord> records) =>
        string.Join(
            ", ",
            records
                .GroupBy(static record => record.Reason.Name)
                .Select(static group => $"{group.Key}: {group.Count()}"));
}
//# Query syntax over decisions
public static class QuerySyntax
{
    public static IEnumerable<string> Waiting(IEnumerable<(Refund Refund, Decision<Refund> Decision)> asked) =>
        from pair in asked
        where pair.Decision.IsHitl
        orderby pair.Refund.Amount descending
        select pair.Refund.Order;
}
//# Partition in two lists
public static class TwoLists
{
    public static (List<Refund> Run, List<Refund> Others) Split(
        IReadOnlyList<(Refund Refund, Decision<Refund> Decision)> asked)
    {
        ILookup<bool, Refund> lookup = asked.ToLookup(static pair => pair.Decision.IsRun, static pair => pair.Refund);
        return ([.. lookup[true]], [.. lookup[false]]);
    }
}
//# Counting outcomes for a dashboard
public static class Dashboard
{
    public static (int Run, int Hitl, int Stop) Count(IReadOnlyCollection<DecisionRecord> records) =>
        (records.Count(static record => record.Verdict == Verdict.Run),
         records.Count(static record => record.Verdict == Verdict.Hitl),
         records.Count(static record => record.Verdict == Verdict.Stop));
}
//# Select that matches each decision
public static class Matching
{
    public static IEnumerable<string> Show(IEnumerable<Decision<Mail>> decisions) =>
        decisions.Select(static decision => decision.Match(
            run: static _ => "sent", hitl: static ask => $"asked {ask.Layer}",
            stop: static notice => notice.Reason.Name));
}
//# Aggregate to the records' strictest
public static class Strictest
{
    public static Verdict Of(IEnumerable<DecisionRecord> records) => Decision.Strictest([.. records]).Verdict;
}
//# Zip of requests and decisions
public static class Zipping
{
    public static IEnumerable<Refund> Run(IEnumerable<Refund> refunds, IEnumerable<Decision<Refund>> decisions) =>
        refunds.Zip(decisions).Where(static pair => pair.Second.IsRun).Select(static pair => pair.First);
}
//# Dictionary by order, read later
public sealed class ByOrder
{
    private readonly Dictionary<string, Decision<Refund>> _byOrder = [];

    public void Add(Refund refund, Decision<Refund> decision) => _byOrder[refund.Order] = decision;

    public bool IsAllowed(string order) => _byOrder.TryGetValue(order, out Decision<Refund> decision) && decision.IsRun;
}

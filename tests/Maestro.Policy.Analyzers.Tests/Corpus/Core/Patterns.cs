//# Switch expression that names all three
public static class AllThree
{
    public static int Status(Decision<Refund> decision) => decision.Verdict switch
    {
        Verdict.Run => 200,
        Verdict.Hitl => 202,
        Verdict.Stop => 403,
        _ => throw new InvalidOperationException("A verdict nobody knows."),
    };
}
//# Property pattern for RUN
public static class RunPattern
{
    public static bool IsAllowed(Decision<Refund> decision) => decision is { IsRun: true };
}
//# Property pattern on a nullable decision
public static class NullablePattern
{
    public static string Show(Decision<Refund>? decision) => decision switch
    {
        { IsRun: true } => "run",
        { IsHitl: true } => "hitl",
        { } other => other.Reason.Name,
        null => "not asked",
    };
}
//# Tuple pattern of a verdict and an amount
public static class TuplePattern
{
    public static string Show(Decision<Refund> decision, decimal amount) => (decision.Verdict, amount) switch
    {
        (Verdict.Run, <= 100) => "paid at once",
        (Verdict.Run, _) => "paid tonight",
        (Verdict.Hitl, _) => "waiting",
        _ => "refused",
    };
}
//# Early return on anything but RUN
public static class NotRunPattern
{
    public static string Handle(Decision<Refund> decision)
    {
        if (decision is not { IsRun: true })
        {
            return decision.Reason.Name;
        }

        return "paid";
    }
}
//# Grouping the two that refuse
public static class Refusals
{
    public static bool IsRefused(Decision<Refund> decision) => decision.Verdict is Verdict.Hitl or Verdict.Stop;
}
//# Case guard that asks for the seal
public static class SealGuard
{
    public static string Show(DecisionRecord record) => record.Verdict switch
    {
        Verdict.Run => "run",
        Verdict.Hitl => "asked",
        _ when record.IsSealed => "refused for good",
        _ => "refused",
    };
}
//# Declaration pattern that renames
public static class Renaming
{
    public static decimal? Amount(Decision<Refund> decision) =>
        decision is { IsRun: true } allowed && allowed.TryGetPermit(out Permit<Refund>? permit)
            ? permit.Redeem().Amount : null;
}
//# List pattern over decisions
public static class ListPattern
{
    public static bool IsSingleRun(Decision<Refund>[] decisions) => decisions is [{ IsRun: true }];
}
//# Switch over a layer's name for display
public static class LayerNames
{
    public static string Show(DecisionRecord record, Layer amount) =>
        record.Layer == amount ? "the amount" : record.Layer.Name;
}
//# Comparing typed reasons
public sealed class Reasons(Codebook book)
{
    private readonly ReasonCode _high = book.Reason("AMOUNT_HIGH");

    public bool NeedsBoss(Decision<Refund> decision) => decision.IsHitl && decision.Reason == _high;
}
//# System reasons as patterns
public static class SystemReasons
{
    public static bool IsOurFault(DecisionRecord record) =>
        record.Reason.System is SystemReason.GateFaulted or SystemReason.GateTimeout or SystemReason.AuditUnavailable;
}
//# Conditional expression with a nested one
public static class Nested
{
    public static string Color(Decision<Refund> decision) =>
        decision.IsRun ? "green" : decision.IsHitl ? "yellow" : "red";
}
//# Deconstructing a pair with a decision
public sealed class Pairing(GatePipeline<Refund> pipeline)
{
    public async Task<bool> AskAsync(Refund refund)
    {
        (Decision<Refund> decision, TimeSpan took) = await TimedAsync(refund);
        return decision.IsRun && took < TimeSpan.FromSeconds(1);
    }

    private async Task<(Decision<Refund> Decision, TimeSpan Took)> TimedAsync(Refund refund)
    {
        long start = TimeProvider.System.GetTimestamp();
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, new RunContext("timed"));
        return (decision, TimeProvider.System.GetElapsedTime(start));
    }
}

//# Event store that appends only on RUN
public abstract record RefundEvent(string Order);

public sealed record Refunded(string Order) : RefundEvent(Order);

public sealed record RefundPaused(string Order, string Reason) : RefundEvent(Order);

public sealed record RefundRefused(string Order, string Reason) : RefundEvent(Order);

public sealed class Deciding(GatePipeline<Refund> pipeline)
{
    public async Task<RefundEvent> DecideAsync(Refund refund) =>
        (await pipeline.EvaluateAsync(refund, new RunContext(refund.Order))).Match<RefundEvent>(
            run: permit => new Refunded(permit.Redeem().Order),
            hitl: ask => new RefundPaused(ask.Request.Order, ask.Reason.Name),
            stop: notice => new RefundRefused(refund.Order, notice.Reason.Name));
}
//# Aggregate that folds its events
public sealed class Account
{
    private readonly List<string> _changes = [];

    public decimal Paid { get; private set; }

    public IReadOnlyList<string> Changes => _changes;

    public void Apply(Refund refund, DecisionRecord record)
    {
        if (record.Verdict == Verdict.Run)
        {
            Paid += refund.Amount;
        }

        _changes.Add($"{refund.Order}: {record.Reason}");
    }
}
//# Repository that stores rows of records
public interface IRows
{
    Task SaveAsync(DecisionRecord record);
}

public sealed class Recording(GatePipeline<Refund> pipeline, IRows rows)
{
    public async Task<Decision<Refund>> AskAsync(Refund refund, RunContext run)
    {
        Decision<Refund> decision = await pipeline.EvaluateAsync(refund, run);
        await rows.SaveAsync(decision.ToRecord());
        return decision;
    }
}
//# Unit of work that commits after a RUN
public interface IUnitOfWork : IAsyncDisposable
{
    Task CommitAsync();

    Task RollbackAsync();
}

public sealed class Transactional(GatePipeline<Deletion> pipeline, IFiles files, Func<IUnitOfWork> begin)
{
    public async Task DeleteAsync(string path)
    {
        await using IUnitOfWork work = begin();
        Decision<Deletion> decision = await pipeline.EvaluateAsync(new Deletion(path), new RunContext("delete"));
        if (decision.IsRun)
        {
            files.Delete(path);
            await work.CommitAsync();
        }
        else
        {
            await work.RollbackAsync();
        }
    }
}
//# Outbox that keeps what is allowed for later sending
public sealed class Outbox(GatePipeline<Mail> pipeline)
{
    private readonly Queue<Mail> _allowed = new();

    public async Task<bool> EnqueueAsync(Mail mail)
    {
        Decision<Mail> decision = await pipeline.EvaluateAsync(mail, new RunContext("outbox"));
        if (decision.IsRun)
        {
            _allowed.Enqueue(mail);
        }

        return decision.IsRun;
    }

    public bool TryTake([MaybeNullWhen(false)] out Mail mail) => _allowed.TryDequeue(out mail);
}
//# Projection of rows into a view
public static class Projection
{
    public static IReadOnlyDictionary<string, string> Last(IEnumerable<AuditRow> rows) =>
        rows.GroupBy(static row => row.Decision.RunId)
            .ToDictionary(static group => group.Key, static group => group.Last().Decision.Reason.Name);
}
//# Log of one's own
public sealed class CountingLog(IAuditLog inner) : IAuditLog
{
    private int _stops;

    public int Stops => _stops;

    public ValueTask AppendAsync(AuditRow row, CancellationToken cancellationToken)
    {
        if (row.Decision.Verdict == Verdict.Stop)
        {
            Interlocked.Increment(ref _stops);
        }

        return inner.AppendAsync(row, cancellationToken);
    }
}
//# Observer that measures
public sealed class Meter : IPipelineObserver
{
    private readonly ConcurrentDictionary<Verdict, int> _counts = new();

    public void Decided(RunContext run, in DecisionRecord decision) =>
        _counts.AddOrUpdate(decision.Verdict, 1, static (_, count) => count + 1);

    public void GateAnswered(RunContext run, in GateReport report) { }

    public void Faulted(RunContext run, string source, Exception exception) =>
        Console.Error.WriteLine(exception.Message);

    public int Of(Verdict verdict) => _counts.GetValueOrDefault(verdict);
}
//# Snapshot of the last decision, compared under a lock
public sealed class LastDecision
{
    private readonly Lock _lock = new();
    private Decision<Refund>? _last;

    public void Set(Decision<Refund> decision)
    {
        lock (_lock)
        {
            _last = decision;
        }
    }

    public bool WasAllowed()
    {
        lock (_lock)
        {
            return _last is { IsRun: true };
        }
    }
}
//# History with a bounded length
public sealed class History
{
    private readonly Queue<DecisionRecord> _records = new();

    public void Add(DecisionRecord record)
    {
        _records.Enqueue(record);
        if (_records.Count > 100)
        {
            _records.Dequeue();
        }
    }

    public int Incidents => _records.Count(static record => record.Reason.IsIncident);
}

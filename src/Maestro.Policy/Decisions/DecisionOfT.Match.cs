namespace Maestro.Policy;

public readonly partial struct Decision<T>
{
    /// <summary>Handles all three outcomes and gives a result.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="run">Called only for RUN, with the permit that effects demand.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    /// <returns>What the one handler that was called returned.</returns>
    [HandlesDecision]
    public TResult Match<TResult>(
        [OnOutcome(Verdict.Run)] Func<Permit<T>, TResult> run,
        [OnOutcome(Verdict.Hitl)] Func<HitlRequest<T>, TResult> hitl,
        [OnOutcome(Verdict.Stop)] Func<StopNotice, TResult> stop)
    {
        Check(run, hitl, stop);
        return Verdict switch
        {
            Verdict.Run => run(new Permit<T>(this)),
            Verdict.Hitl => hitl(Question()),
            _ => stop(new StopNotice(ToRecord())),
        };
    }

    /// <summary>Handles all three outcomes.</summary>
    /// <param name="run">Called only for RUN, with the permit that effects demand.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    [HandlesDecision]
    public void Switch(
        [OnOutcome(Verdict.Run)] Action<Permit<T>> run,
        [OnOutcome(Verdict.Hitl)] Action<HitlRequest<T>> hitl,
        [OnOutcome(Verdict.Stop)] Action<StopNotice> stop)
    {
        Check(run, hitl, stop);
        switch (Verdict)
        {
            case Verdict.Run:
                run(new Permit<T>(this));
                break;
            case Verdict.Hitl:
                hitl(Question());
                break;
            default:
                stop(new StopNotice(ToRecord()));
                break;
        }
    }

    /// <summary>Handles all three outcomes asynchronously and gives a result.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="run">Called only for RUN, with the permit that effects demand.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    /// <returns>What the one handler that was called returned.</returns>
    [HandlesDecision]
    public Task<TResult> MatchAsync<TResult>(
        [OnOutcome(Verdict.Run)] Func<Permit<T>, Task<TResult>> run,
        [OnOutcome(Verdict.Hitl)] Func<HitlRequest<T>, Task<TResult>> hitl,
        [OnOutcome(Verdict.Stop)] Func<StopNotice, Task<TResult>> stop) => Match(run, hitl, stop);

    /// <summary>Handles all three outcomes asynchronously.</summary>
    /// <param name="run">Called only for RUN, with the permit that effects demand.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    /// <returns>A task that ends with the one handler that was called.</returns>
    [HandlesDecision]
    public Task SwitchAsync(
        [OnOutcome(Verdict.Run)] Func<Permit<T>, Task> run,
        [OnOutcome(Verdict.Hitl)] Func<HitlRequest<T>, Task> hitl,
        [OnOutcome(Verdict.Stop)] Func<StopNotice, Task> stop) => Match(run, hitl, stop);

    // A missing handler is misuse whatever the outcome, so that it shows in the first test.
    private static void Check(Delegate run, Delegate hitl, Delegate stop)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(hitl);
        ArgumentNullException.ThrowIfNull(stop);
    }

    // Only a pipeline makes a pause, so its origin and run are there.
    private HitlRequest<T> Question() =>
        _backing as HitlRequest<T> ?? new(_request, ToRecord(), _run!.Requester, default, _origin!.Codebook);
}

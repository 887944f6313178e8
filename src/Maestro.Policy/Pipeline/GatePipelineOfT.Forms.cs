using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Maestro.Policy;

public sealed partial class GatePipeline<T>
{
    /// <summary>Judges one request and goes on in one of three ways. A handler that is missing does not
    /// compile.</summary>
    /// <typeparam name="TResult">The result's type.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="context">The run that it belongs to.</param>
    /// <param name="run">Called only for RUN, with a pass that can't be stored, captured or awaited over.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    /// <returns>What the one handler that was called returned.</returns>
    /// <remarks>The synchronous form: it blocks the thread for gates and a log that don't answer at once. Where a
    /// thread must not be blocked, such as a user interface's, use <c>EvaluateAsync</c>.</remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public TResult Guard<TResult>(
        T request,
        RunContext context,
        [OnOutcome(Verdict.Run)] Func<GuardPass<T>, TResult> run,
        [OnOutcome(Verdict.Hitl)] Func<HitlRequest<T>, TResult> hitl,
        [OnOutcome(Verdict.Stop)] Func<StopNotice, TResult> stop)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(hitl);
        ArgumentNullException.ThrowIfNull(stop);
        Decision<T> decision = Evaluate(request, context);
        return decision.IsRun ? run(new(decision)) : decision.Match(_ => throw new UnreachableException(), hitl, stop);
    }

    /// <summary>Judges one request and goes on in one of three ways. A handler that is missing does not
    /// compile.</summary>
    /// <param name="request">The request.</param>
    /// <param name="context">The run that it belongs to.</param>
    /// <param name="run">Called only for RUN, with a pass that can't be stored, captured or awaited over.</param>
    /// <param name="hitl">Called only for a pause, with the question for a human.</param>
    /// <param name="stop">Called only for a stop.</param>
    /// <remarks>The synchronous form: it waits for gates and a log that don't answer at once.</remarks>
    /// <exception cref="ArgumentNullException">An argument is <see langword="null"/>.</exception>
    public void Guard(
        T request,
        RunContext context,
        [OnOutcome(Verdict.Run)] Action<GuardPass<T>> run,
        [OnOutcome(Verdict.Hitl)] Action<HitlRequest<T>> hitl,
        [OnOutcome(Verdict.Stop)] Action<StopNotice> stop)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(hitl);
        ArgumentNullException.ThrowIfNull(stop);
        Decision<T> decision = Evaluate(request, context);
        if (decision.IsRun)
        {
            run(new(decision));
            return;
        }

        decision.Switch(_ => throw new UnreachableException(), hitl, stop);
    }

    /// <summary>Judges many requests of one run, one after the other.</summary>
    /// <param name="requests">The requests; read as the decisions are taken.</param>
    /// <param name="run">The run that they belong to.</param>
    /// <param name="cancellationToken">Gives up before the next decision.</param>
    /// <returns>One decision for each, in their order, each on record before it comes out.</returns>
    /// <exception cref="ArgumentNullException">An argument, or one of the requests, is
    /// <see langword="null"/>.</exception>
    public IAsyncEnumerable<Decision<T>> EvaluateAllAsync(
        IEnumerable<T> requests, RunContext run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(run);
        return EvaluateEach(requests, run, cancellationToken);
    }

    private async IAsyncEnumerable<Decision<T>> EvaluateEach(
        IEnumerable<T> requests, RunContext run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (T request in requests)
        {
            yield return await EvaluateAsync(request, run, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Judges many requests of one run, one after the other, as they come in.</summary>
    /// <param name="requests">The requests; read as the decisions are taken.</param>
    /// <param name="run">The run that they belong to.</param>
    /// <param name="cancellationToken">Gives up before the next decision.</param>
    /// <returns>One decision for each, in their order, each on record before it comes out.</returns>
    /// <exception cref="ArgumentNullException">An argument, or one of the requests, is
    /// <see langword="null"/>.</exception>
    public IAsyncEnumerable<Decision<T>> EvaluateAllAsync(
        IAsyncEnumerable<T> requests, RunContext run, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(run);
        return EvaluateEach(requests, run, cancellationToken);
    }

    private async IAsyncEnumerable<Decision<T>> EvaluateEach(
        IAsyncEnumerable<T> requests, RunContext run, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (T request in requests.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await EvaluateAsync(request, run, cancellationToken).ConfigureAwait(false);
        }
    }

    private Decision<T> Evaluate(T request, RunContext run)
    {
        ValueTask<Decision<T>> pending = EvaluateAsync(request, run);
        return pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult();
    }
}

using Polly;

namespace Maestro.Policy.Benchmarks;

/// <summary>A Polly strategy that only calls the next one.</summary>
internal sealed class NoOpStrategy : ResilienceStrategy
{
    protected override ValueTask<Outcome<TResult>> ExecuteCore<TResult, TState>(
        Func<ResilienceContext, TState, ValueTask<Outcome<TResult>>> callback,
        ResilienceContext context,
        TState state) =>
        callback(context, state);
}

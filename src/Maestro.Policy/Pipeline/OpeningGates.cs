using Maestro.Policy.Gates;

namespace Maestro.Policy.Pipeline;

/// <summary>The gates up to the first with a time limit, asked in one go for as long as they pass at once.</summary>
/// <remarks>
/// Most requests pass most gates, so this loop is what a decision costs. It calls the functions directly, under a
/// single guard, which takes a quarter of the time of asking each slot; whatever isn't a plain pass goes back to the
/// slot.
/// </remarks>
/// <typeparam name="T">The request's type.</typeparam>
internal sealed class OpeningGates<T>(GateSlot<T>[] slots)
{
    private readonly Entry[] _entries =
        [.. slots.TakeWhile(slot => slot is InlineGateSlot<T> or AsyncGateSlot<T>).Select(slot => new Entry(slot))];

    /// <summary>Asks until one doesn't pass at once, or has more to say.</summary>
    /// <returns>How many passed. Where that is not all of <see cref="Count"/>, the next one's answer is the result, or
    /// comes later.</returns>
    public int Ask(T request, in Inquiry inquiry, out GateResult result, out Task<GateResult>? later)
    {
        int passed = 0;
        (result, later) = (default, null);
        try
        {
            for (; passed < _entries.Length; passed++)
            {
                ref readonly Entry entry = ref _entries[passed];
                GateContext context = new(entry.Scope, inquiry.Run);
                GateResult answer;
                if (entry.Judge is { } judge)
                {
                    answer = judge(request, context);
                }
                else
                {
                    ValueTask<GateResult> pending = entry.JudgeAsync!(request, context, inquiry.Cancellation);
                    if (!pending.IsCompletedSuccessfully)
                    {
                        later = entry.Slot.Await(pending.AsTask(), inquiry);
                        return passed;
                    }

                    answer = pending.Result;
                }

                if (answer.Outcome != GateOutcome.Pass || answer.Detail is not null)
                {
                    result = answer;
                    return passed;
                }
            }
        }
        catch (Exception exception)
        {
            result = _entries[passed].Slot.Failed(inquiry, exception, out later);
        }

        return passed;
    }

    /// <summary>How many gates there are.</summary>
    public int Count => _entries.Length;

    private readonly struct Entry(GateSlot<T> slot)
    {
        public readonly GateSlot<T> Slot = slot;
        public readonly GateScope Scope = slot.Seat.Scope;
        public readonly Func<T, GateContext, GateResult>? Judge = (slot as InlineGateSlot<T>)?.Judge;
        public readonly Func<T, GateContext, CancellationToken, ValueTask<GateResult>>? JudgeAsync =
            (slot as AsyncGateSlot<T>)?.Judge;
    }
}

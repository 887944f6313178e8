using System.Collections.Immutable;
using Maestro.Policy.Gates.Loops;

namespace Maestro.Policy.Testing.Tests.Broken.Loops;

/// <summary>Loop stores, each with one flaw.</summary>
internal static class BrokenLoopStores
{
    public static Dictionary<string, Func<ILoopStore, FlawedLoopStore>> All { get; } = new()
    {
        ["forgets everything when it is opened again"] = static store => new(store) { IsForgetful = true },
        ["loses an update"] = static store => new(store) { Put = Careless },
        ["looks, thinks, and then puts"] = static store => new(store) { Put = Racy },
        ["says that it put what it didn't"] = static store => new(store)
        {
            Put = static async (inner, state, expected) =>
            {
                await inner.PutAsync(state, expected, default);
                return true;
            },
        },
        ["says that it didn't put what it did"] = static store => new(store)
        {
            Put = static async (inner, state, expected) =>
            {
                await inner.PutAsync(state, expected, default);
                return false;
            },
        },
        ["begins a session that is there"] = static store => new(store)
        {
            Put = static (inner, state, expected) =>
                expected == 0 ? Careless(inner, state, expected) : inner.PutAsync(state, expected, default).AsTask(),
        },
        ["takes a version to come"] = static store => new(store)
        {
            Put = static async (inner, state, expected) =>
                (await inner.FindAsync(state.SessionId, default))?.Version is { } latest && latest < expected
                    ? await Careless(inner, state, expected)
                    : await inner.PutAsync(state, expected, default),
        },
        ["replaces what isn't there"] = static store => new(store)
        {
            Put = static async (inner, state, expected) => await inner.FindAsync(state.SessionId, default) is null
                ? await inner.PutAsync(state with { Version = 1 }, 0, default)
                : await inner.PutAsync(state, expected, default),
        },
        ["finds nothing that is nothing"] = static store => new(store)
        {
            Find = static async (inner, id) => await inner.FindAsync(id, default) ?? LoopState.Begin(id),
        },
        ["confuses capitals"] = Named(static id => id.ToUpperInvariant()),
        ["cuts blanks"] = Named(static id => id.Trim()),
        ["cuts after a bar"] = Named(static id => id.Split('|')[0]),
        ["composes letters"] = Named(static id => id.Normalize()),
        ["cuts ids"] = Named(static id => id.Length > 100 ? id[..100] : id),
        ["forgets that a session is stopped"] = Losing(static state => state with { IsStopped = false }),
        ["forgets that there were too many conflicts"] = Losing(static state => state with { IsOverfull = false }),
        ["forgets marks"] = Losing(static state => state with
        {
            Counts = [.. state.Counts.Select(static count => count with { Marks = LoopMarks.None })],
        }),
        ["forgets who it is about"] = Losing(static state => state with
        {
            Counts = [.. state.Counts.Select(c => c with { Conflict = new(state.SessionId, c.Conflict.Fingerprint) })],
        }),
        ["forgets events"] = Losing(static state => state with { Remembered = [] }),
        ["turns events round"] = Losing(static state => state with { Remembered = [.. state.Remembered.Reverse()] }),
        ["keeps ten events"] = Losing(static state => state with { Remembered = [.. state.Remembered.TakeLast(10)] }),
        ["keeps small numbers"] = Losing(static state => state with
        {
            Counts = [.. state.Counts.Select(static count => count with { Rounds = (short)count.Rounds })],
        }),
        ["keeps the first state"] = static store => new(store)
        {
            Put = static async (inner, state, expected) =>
            {
                ImmutableArray<LoopCount> counts =
                    (await inner.FindAsync(state.SessionId, default))?.Counts ?? state.Counts;
                return await inner.PutAsync(state with { Counts = counts }, expected, default);
            },
        },
        ["forgets stopped sessions when it has many"] = Forgetting,
        ["takes turns in one process alone"] = static store => new(store) { Put = InTurn(Racy) },
        ["believes what it wrote last"] = static store => new(store) { Put = InTurn(Believing()) },
        ["throws"] = static store => new(store) { Find = static (_, _) => throw new IOException("gone") },
        ["never answers"] = static store => new(store)
        {
            Find = static async (_, _) =>
            {
                await Task.Delay(Timeout.Infinite);
                return null;
            },
        },
    };

    private static Func<ILoopStore, FlawedLoopStore> Losing(Func<LoopState, LoopState> lose) => store => new(store)
    {
        Find = async (inner, id) => await inner.FindAsync(id, default) is { } found ? lose(found) : null,
    };

    // A store whose keys aren't quite the ids; the state says its own id, as if all were well.
    private static Func<ILoopStore, FlawedLoopStore> Named(Func<string, string> key) => store => new(store)
    {
        Find = async (inner, id) => await inner.FindAsync(key(id), default) is { } found
            ? found with { SessionId = id }
            : null,
        Put = (inner, state, expected) =>
            inner.PutAsync(state with { SessionId = key(state.SessionId) }, expected, default).AsTask(),
    };

    private static FlawedLoopStore Forgetting(ILoopStore store)
    {
        int puts = 0;
        return new(store)
        {
            Put = (inner, state, expected) =>
            {
                Interlocked.Increment(ref puts);
                return inner.PutAsync(state, expected, default).AsTask();
            },
            Find = async (inner, id) =>
                await inner.FindAsync(id, default) is { } found && !(found.IsStopped && Volatile.Read(ref puts) > 100)
                    ? found
                    : null,
        };
    }

    private static Func<ILoopStore, LoopState, long, Task<bool>> InTurn(
        Func<ILoopStore, LoopState, long, Task<bool>> put)
    {
        SemaphoreSlim turn = new(1);
        return async (inner, state, expected) =>
        {
            await turn.WaitAsync();
            try
            {
                return await put(inner, state, expected);
            }
            finally
            {
                turn.Release();
            }
        };
    }

    private static Func<ILoopStore, LoopState, long, Task<bool>> Believing()
    {
        Dictionary<string, long> versions = [];
        return async (inner, state, expected) =>
        {
            bool isPut = versions.TryGetValue(state.SessionId, out long latest)
                ? latest == expected && await Careless(inner, state, expected)
                : await inner.PutAsync(state, expected, default);
            if (isPut)
            {
                versions[state.SessionId] = state.Version;
            }

            return isPut;
        };
    }

    private static async Task<bool> Careless(ILoopStore inner, LoopState state, long expected)
    {
        bool isDone = false;
        while (!isDone)
        {
            long latest = (await inner.FindAsync(state.SessionId, default))?.Version ?? 0;
            isDone = await inner.PutAsync(state with { Version = latest + 1 }, latest, default);
        }

        return true;
    }

    private static async Task<bool> Racy(ILoopStore inner, LoopState state, long expected)
    {
        if (((await inner.FindAsync(state.SessionId, default))?.Version ?? 0) != expected)
        {
            return false;
        }

        await Task.Yield();
        return await Careless(inner, state, expected);
    }
}

using System.Collections.Immutable;
using Maestro.Policy.Testing.Checks;

namespace Maestro.Policy.Testing;

/// <summary>The contract of <see cref="ITicketStore"/> as checks that run from any test framework.</summary>
/// <remarks>
/// Derive from it in the tests of a store, say how the store is opened, and let a test run
/// <see cref="CheckAsync"/> for each of <see cref="CheckNames"/>. Each check opens a store of its own.
/// </remarks>
public abstract class TicketStoreConformance
{
    /// <summary>The names of all checks.</summary>
    /// <value>Such as <c>Replace_HasOneWinner</c>, in the order in which they build on each other.</value>
    public static ImmutableArray<string> CheckNames => AllChecks.Names;

    /// <summary>How long a check waits for what has to happen.</summary>
    /// <value>10 seconds by default. A store that keeps its contract never takes as long.</value>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(10);

    /// <summary>Runs one check.</summary>
    /// <param name="name">One of <see cref="CheckNames"/>.</param>
    /// <returns>A task that ends when the store has passed.</returns>
    /// <exception cref="ConformanceException">The store doesn't pass; the message says why.</exception>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public async Task CheckAsync(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Func<Room, Task> check = AllChecks.Find(name)
            ?? throw new ArgumentException($"There is no check '{name}'.", nameof(name));
        ConformanceClock clock = new();
        ITicketStore store = await OpenAsync(clock).ConfigureAwait(false);
        try
        {
            await check(new(name, store, clock, ReopenAsync, Patience)).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not ConformanceException)
        {
            throw new ConformanceException($"{name}: the store threw. {exception}");
        }
        finally
        {
            await CloseAsync().ConfigureAwait(false);
        }
    }

    /// <summary>Opens an empty store.</summary>
    /// <param name="clock">What the store has to tell the time by.</param>
    /// <returns>The store.</returns>
    protected abstract ValueTask<ITicketStore> OpenAsync(ConformanceClock clock);

    /// <summary>Opens once more the store that was opened last, as another process would; the first one isn't closed,
    /// as after a crash. A store that lives in memory is the same one.</summary>
    /// <param name="clock">The same clock.</param>
    /// <returns>The store, with all that was put into it.</returns>
    protected abstract ValueTask<ITicketStore> ReopenAsync(ConformanceClock clock);

    /// <summary>Puts away what was opened for a check.</summary>
    /// <returns>A task that ends when it is; by default at once.</returns>
    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}

using System.Collections.Immutable;
using Maestro.Policy.Gates.Loops;
using Maestro.Policy.Testing.Loops;

namespace Maestro.Policy.Testing;

/// <summary>The contract of <see cref="ILoopStore"/> as checks that run from any test framework.</summary>
/// <remarks>
/// Derive from it in the tests of a store, say how the store is opened, and let a test run
/// <see cref="CheckAsync"/> for each of <see cref="CheckNames"/>. Each check opens a store of its own.
/// </remarks>
public abstract class LoopStoreConformance
{
    /// <summary>The names of all checks.</summary>
    /// <value>Such as <c>Put_HasOneWinner</c>, in the order in which they build on each other.</value>
    public static ImmutableArray<string> CheckNames => LoopChecks.Names;

    /// <summary>How long a check may take.</summary>
    /// <value>60 seconds by default. A store that keeps its contract never takes as long.</value>
    protected virtual TimeSpan Patience => TimeSpan.FromSeconds(60);

    /// <summary>Runs one check.</summary>
    /// <param name="name">One of <see cref="CheckNames"/>.</param>
    /// <returns>A task that ends when the store has passed.</returns>
    /// <exception cref="ConformanceException">The store doesn't pass; the message says why.</exception>
    /// <exception cref="ArgumentException">There is no check of that name.</exception>
    public async Task CheckAsync(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        Func<LoopRoom, Task> check = LoopChecks.Find(name)
            ?? throw new ArgumentException($"There is no check '{name}'.", nameof(name));
        ILoopStore store = await OpenAsync().ConfigureAwait(false);
        LoopRoom room = new(name, store, ReopenAsync, Patience);
        try
        {
            await room.Ends(Task.Run(() => check(room)), "the check").ConfigureAwait(false);
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

    /// <summary>Opens an empty store, which has room for 300 sessions at least.</summary>
    /// <returns>The store.</returns>
    protected abstract ValueTask<ILoopStore> OpenAsync();

    /// <summary>Opens once more the store that was opened last, as another process would; the first one isn't closed,
    /// as after a crash. A store that lives in memory is the same one.</summary>
    /// <returns>The store, with all that was put into it.</returns>
    protected abstract ValueTask<ILoopStore> ReopenAsync();

    /// <summary>Puts away what was opened for a check.</summary>
    /// <returns>A task that ends when it is; by default at once.</returns>
    protected virtual ValueTask CloseAsync() => ValueTask.CompletedTask;
}

namespace Maestro.Policy.Gates.Loops;

/// <summary>Keeps the states of sessions, for any number of threads and processes.</summary>
/// <remarks>
/// Everything that <see cref="LoopSessions"/> promises rests on two things: of those who put the next version, one
/// wins; and what a store has said is put stays put. <c>LoopStoreConformance</c> in <c>Maestro.Policy.Testing</c> tests
/// a store. What goes wrong comes out as an exception, never as an answer. A store that forgets a session forgets that
/// it was stopped, so it forgets none by itself: one that is full throws.
/// </remarks>
public interface ILoopStore
{
    /// <summary>Looks a session up.</summary>
    /// <param name="sessionId">Its id, compared ordinally.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The latest version, as it was put; <see langword="null"/> when there is none.</returns>
    ValueTask<LoopState?> FindAsync(string sessionId, CancellationToken cancellationToken);

    /// <summary>Puts the next version of a session's state in the place of the one that is expected, if that is the
    /// latest.</summary>
    /// <param name="state">The next version: the expected one and 1.</param>
    /// <param name="expectedVersion">The version that has to be the latest; 0 when there must be none.</param>
    /// <param name="cancellationToken">Gives up; the state may then be put or not.</param>
    /// <returns><see langword="false"/> when another version is the latest: then nothing has changed.</returns>
    ValueTask<bool> PutAsync(LoopState state, long expectedVersion, CancellationToken cancellationToken);
}

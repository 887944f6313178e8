namespace Maestro.Policy.Agents.Supervision;

/// <summary>Watches over worker programs at one task: starts them, reads what they write, has them review each other,
/// repairs what can be repaired, enforces limits, asks humans, and leaves a record of all of it.</summary>
/// <remarks>
/// Safe for use by any number of threads; it runs one session, once. Every decision comes from a pipeline and is on
/// record before anything comes of it. All that is needed to go on is on disk, so that a session whose supervisor was
/// killed is resumed: what it left running is ended first, what was held stays held, what waited for a human still
/// does.
/// </remarks>
public sealed class Supervisor
{
    private readonly SessionLoop _loop;
    private int _isStarted;

    /// <summary>Makes a supervisor; nothing is started yet.</summary>
    /// <param name="options">The session.</param>
    /// <exception cref="ArgumentNullException"><paramref name="options"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">Options are missing or wrong; the message names each.</exception>
    public Supervisor(SupervisorOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (string.Join(' ', options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }

        Folder = new(options.Workspace, options.Session);
        _loop = new(options, Folder, new CancellationTokenSource());
    }

    /// <summary>Where the session keeps what.</summary>
    /// <value>Names of files; they are there once the session runs.</value>
    public SessionFolder Folder { get; }

    /// <summary>The session as it stands.</summary>
    /// <value>A snapshot; the next one is another object.</value>
    public SessionSnapshot Snapshot => _loop.Snapshot;

    /// <summary>Runs the session until it ends.</summary>
    /// <param name="cancellationToken">Gives up in good order: every worker is ended, and the session can be resumed.
    /// </param>
    /// <returns>How it ended. No worker runs any more then, and nothing that came of one.</returns>
    /// <exception cref="InvalidOperationException">It ran before; or the session is there already, or isn't, as
    /// <see cref="SupervisorOptions.Resumes"/> has it, or is over, or its state can't be read.</exception>
    /// <exception cref="IOException">The session can't be put on disk, or somebody else runs it. Every worker is
    /// ended.</exception>
    public Task<SessionEnd> RunAsync(CancellationToken cancellationToken = default) =>
        Interlocked.Exchange(ref _isStarted, 1) == 0
            ? _loop.Run(cancellationToken)
            : throw new InvalidOperationException("A supervisor runs its session once. Make another to resume it.");

    /// <summary>What happens, as it happens.</summary>
    /// <param name="after">The number of the last event that was seen; zero to begin with the first.</param>
    /// <param name="cancellationToken">Looks away.</param>
    /// <returns>Events in their order, until the session ends; the last one has its end. Who reads too slowly is
    /// dropped: then it ends early, and may look again from the last event that was seen. The last thousand are kept:
    /// where one after the one that was seen isn't any more, only what is new comes, and <see cref="Snapshot"/> has the
    /// rest.</returns>
    public IAsyncEnumerable<SessionEvent> WatchAsync(long after = 0, CancellationToken cancellationToken = default) =>
        _loop.Events.Watch(after, cancellationToken);

    /// <summary>Lets all workers stand still.</summary>
    /// <param name="cancellationToken">Gives up; the word may then count or not.</param>
    /// <returns>Whether they do.</returns>
    public ValueTask<ControlReply> PauseAsync(CancellationToken cancellationToken = default) =>
        _loop.Control(_loop.Pause, cancellationToken);

    /// <summary>Lets workers go on whom <see cref="PauseAsync"/> let stand still. What waits for a human's decision
    /// goes on with <see cref="AnswerAsync"/>.</summary>
    /// <param name="cancellationToken">Gives up; the word may then count or not.</param>
    /// <returns>Whether they do.</returns>
    public ValueTask<ControlReply> ResumeAsync(CancellationToken cancellationToken = default) =>
        _loop.Control(_loop.Resume, cancellationToken);

    /// <summary>Stops the session for good.</summary>
    /// <param name="cancellationToken">Gives up; the word may then count or not.</param>
    /// <returns>Whether it stops.</returns>
    public ValueTask<ControlReply> StopAsync(CancellationToken cancellationToken = default) =>
        _loop.Control(_loop.Stop, cancellationToken, isStop: true);

    /// <summary>Has the workers review each other's work.</summary>
    /// <param name="cancellationToken">Gives up; the word may then count or not.</param>
    /// <returns>Whether a review begins, now or when another is over.</returns>
    public ValueTask<ControlReply> ReviewAsync(CancellationToken cancellationToken = default) =>
        _loop.Control(_loop.ReviewNow, cancellationToken);

    /// <summary>Answers a decision that waits for a human.</summary>
    /// <param name="number">The decision, as in <see cref="DecisionSnapshot.Number"/>.</param>
    /// <param name="answer">The answer: who, in which role, and what.</param>
    /// <param name="cancellationToken">Gives up; the answer may then count or not.</param>
    /// <returns>Whether it counts: the decision is open, and the answer comes from a human who may give it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is <see langword="null"/>.</exception>
    public ValueTask<ControlReply> AnswerAsync(
        long number, TicketAnswer answer, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(answer);
        return _loop.Control(() => _loop.Answer(number, answer), cancellationToken);
    }
}

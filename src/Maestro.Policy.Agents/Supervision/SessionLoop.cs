using System.Collections.Immutable;
using System.Threading.Channels;
using Maestro.Policy.Agents.Processes;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>A session while it runs: one thing after the other, whoever it comes from, so that nothing has to be locked
/// and every state on disk is one that there was.</summary>
internal sealed partial class SessionLoop
{
    private readonly SupervisorOptions _options;
    private readonly SessionFolder _folder;
    private readonly TimeProvider _time;
    private readonly ImmutableArray<WorkerSlot> _slots;
    private readonly RunContext _run;

    // Bounded: workers that write faster than this can be dealt with have to wait.
    private readonly Channel<Func<Task>> _queue = Channel.CreateBounded<Func<Task>>(64);
    private readonly CancellationTokenSource _closing;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly List<Task> _feeds = [];
    private readonly string _nonce;
    private readonly long _began;
    private readonly DateTimeOffset _startedAt;

    private SupervisionGates _gates = null!;
    private Leash? _leash;
    private CancellationToken _cancellation;
    private Exception? _fault;
    private SessionEnd? _end;
    private bool _isStarted;
    private bool _isPaused;
    private bool _isStopping;

    public SessionLoop(SupervisorOptions options, SessionFolder folder, CancellationTokenSource closing)
    {
        _closing = closing;
        (_options, _folder, _time) = (options, folder, options.Time);
        _slots = [.. options.Workers.Select(static worker => new WorkerSlot(worker))];
        _run = new(options.Session, "supervisor");
        _nonce = options.NewNonce();
        (_began, _startedAt) = (_time.GetTimestamp(), _time.GetUtcNow());
        _watch = new() { Silence = options.Silence };
        _desk = new(
            new MemoryTicketStore(new() { Time = _time }), SupervisionBook.Codebook, options.Log,
            new() { Time = _time, Rules = new() { Lifetime = TimeSpan.FromDays(366) } });
        _snapshot = BuildSnapshot();
    }

    public SessionEvents Events { get; } = new();

    private TimeSpan Now => _time.GetElapsedTime(_began);

    private string RunMark => $"MAESTRO_RUN={_options.Session}/{_nonce}";

    public async Task<SessionEnd> Run(CancellationToken cancellationToken)
    {
        _cancellation = cancellationToken;
        cancellationToken.ThrowIfCancellationRequested();
        SessionFolders.Make(_folder);
        using IDisposable turn = SessionFolders.Take(_folder);
        SessionRecord? before = Before();
        _gates = new(_options.Log, _time, _options.Commands, SessionFolders.Paths(_options, _folder));
        using ITimer ticker = _time.CreateTimer(
            _ => QueueTick(), null, _options.SampleInterval, _options.SampleInterval);
        try
        {
            _leash = Leash.Start(RunMark);
            await Begin(before).ConfigureAwait(false);
            await Work(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _end ??= SessionEnd.Interrupted;
        }
        finally
        {
            await Close().ConfigureAwait(false);
        }

        return _end ?? SessionEnd.Stopped;
    }

    private async Task Work(CancellationToken cancellationToken)
    {
        await Settle().ConfigureAwait(false);
        while (_end is null)
        {
            Func<Task> work = await _queue.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
            await work().ConfigureAwait(false);
            if (_fault is not null)
            {
                throw new IOException("What a worker wrote can't be kept.", _fault);
            }

            await Settle().ConfigureAwait(false);
        }
    }

    private ValueTask Post(Func<Task> work, CancellationToken cancellationToken) =>
        _queue.Writer.WriteAsync(work, cancellationToken);

    // Invariant: whatever happens here, no worker is left, and what is on disk says so.
    private async Task Close()
    {
        await _closing.CancelAsync().ConfigureAwait(false);
        _queue.Writer.TryComplete();
        await Task.WhenAll(_slots.Select(EndAtClose)).ConfigureAwait(false);
        _ended.TrySetResult();
        await Task.WhenAll(_feeds.Select(Over)).ConfigureAwait(false);
        await ProgramProcess.EndLeftoversAsync([], RunMark, TimeSpan.Zero, _time).ConfigureAwait(false);
        _leash?.Dispose();
        try
        {
            Save();
        }
        finally
        {
            Publish(SessionEventKind.Session, null, $"{_end ?? SessionEnd.Stopped}");
            Events.Complete();
        }
    }

    private async Task EndAtClose(WorkerSlot slot)
    {
        if (slot.Process is { } process)
        {
            await process.EndAsync(_options.StopGrace, CancellationToken.None).ConfigureAwait(false);
        }
    }

    private static async Task Over(Task task)
    {
        try
        {
            await task.ConfigureAwait(false);
        }
        catch (Exception)
        {
            // What it read is in its file, and is dealt with when the session is resumed.
        }
    }
}

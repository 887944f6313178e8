using System.Collections.Immutable;
using System.Globalization;

namespace Maestro.Policy.Workers.Streams;

/// <summary>Items with increasing numbers, for any number of readers that come, go, and come back. The last items are
/// kept in a ring; a reader that is too slow is dropped, and never slows down whoever publishes.</summary>
/// <typeparam name="T">What the feed is of; immutable, since all readers get the same.</typeparam>
/// <remarks>Safe for use by any number of threads. Its memory is bounded by its options.</remarks>
public sealed class Feed<T>
{
    private readonly Lock _lock = new();
    private readonly FeedOptions _options;
    private readonly Queue<FeedItem<T>> _ring = new();
    private readonly List<FeedReader<T>> _readers = [];
    private long _last;
    private bool _isCompleted;

    /// <summary>Makes a feed.</summary>
    /// <param name="options">How much it keeps; by default as the options say.</param>
    /// <param name="last">The number of the last item before, when the feed goes on with one.</param>
    /// <exception cref="ArgumentException">Options are out of their ranges; the message names each.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="last"/> is less than 0.</exception>
    public Feed(FeedOptions? options = null, long last = 0)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(last);
        _options = options ?? new();
        _last = last;
        if (string.Join(' ', _options.Faults()) is { Length: > 0 } faults)
        {
            throw new ArgumentException(faults, nameof(options));
        }
    }

    /// <summary>The number of the last item.</summary>
    /// <value>0 before the first.</value>
    public long Last
    {
        get
        {
            lock (_lock)
            {
                return _last;
            }
        }
    }

    /// <summary>Publishes an item. Nobody is waited for.</summary>
    /// <param name="value">The item.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="InvalidOperationException">The feed is completed.</exception>
    public long Publish(T value)
    {
        lock (_lock)
        {
            if (_isCompleted)
            {
                throw new InvalidOperationException("The feed is completed. Nothing can be published any more.");
            }

            FeedItem<T> item = new(++_last, value);
            if (_ring.Count == _options.Kept)
            {
                _ring.Dequeue();
            }

            _ring.Enqueue(item);
            _readers.RemoveAll(reader => !reader.Offer(item));
            return item.Id;
        }
    }

    /// <summary>Adds a reader, which gets every item from now on.</summary>
    /// <param name="after">The number of the last item that it has; <see langword="null"/> when it has none and wants
    /// only what is new.</param>
    /// <returns>The reader, with what it missed; it is to begin anew when that isn't kept any more. Dispose of it when
    /// nobody reads.</returns>
    /// <exception cref="InvalidOperationException">There are as many readers as there may be.</exception>
    public FeedReader<T> Read(long? after = null)
    {
        lock (_lock)
        {
            _readers.RemoveAll(static reader => reader.IsClosed);
            if (_readers.Count >= _options.Readers)
            {
                throw new InvalidOperationException($"There are {_options.Readers} readers, and no more are allowed.");
            }

            bool isReset = after is { } id && (id < _last - _ring.Count || id > _last);
            ImmutableArray<FeedItem<T>> missed = isReset || after is null
                ? [] : [.. _ring.Where(item => item.Id > after)];
            FeedReader<T> reader = new(missed, isReset, _last, _options.Waiting);
            if (_isCompleted)
            {
                reader.Complete();
            }
            else
            {
                _readers.Add(reader);
            }

            return reader;
        }
    }

    /// <summary>Adds a reader by what a client says that it has.</summary>
    /// <param name="lastEventId">The text of <c>Last-Event-ID</c>; empty or <see langword="null"/> for none.</param>
    /// <returns>As of <see cref="Read(long?)"/>. A text that is no number of this feed makes the reader begin
    /// anew.</returns>
    /// <exception cref="InvalidOperationException">There are as many readers as there may be.</exception>
    public FeedReader<T> ReadAfter(string? lastEventId) =>
        Read(string.IsNullOrEmpty(lastEventId) ? null
            : long.TryParse(lastEventId, NumberStyles.None, CultureInfo.InvariantCulture, out long id) ? id
            : -1);

    /// <summary>Ends the feed: readers get what waits for them, and then the end.</summary>
    public void Complete()
    {
        lock (_lock)
        {
            _isCompleted = true;
            _readers.ForEach(static reader => reader.Complete());
            _readers.Clear();
        }
    }
}

using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Maestro.Policy.Workers.Streams;

/// <summary>One reader of a <see cref="Feed{T}"/>.</summary>
/// <typeparam name="T">What the feed is of.</typeparam>
/// <remarks>For one thread at a time.</remarks>
public sealed class FeedReader<T> : IDisposable
{
    private readonly Channel<FeedItem<T>> _waiting;
    private volatile bool _isClosed;
    private volatile bool _isDropped;

    internal FeedReader(ImmutableArray<FeedItem<T>> missed, bool isReset, long start, int waiting)
    {
        (Missed, IsReset, Start) = (missed, isReset, start);
        _waiting = Channel.CreateBounded<FeedItem<T>>(
            new BoundedChannelOptions(waiting) { SingleReader = true, SingleWriter = true });
    }

    /// <summary>What the reader missed, and gets first.</summary>
    /// <value>Items in their order; none when it begins anew.</value>
    public ImmutableArray<FeedItem<T>> Missed { get; }

    /// <summary>Whether what the reader had can't be continued: it is to ask for the whole, and go on from
    /// <see cref="Start"/>. A server says so with an event <c>reset</c> of that number.</summary>
    /// <value><see langword="true"/> when the items that it missed aren't kept any more, or never were.</value>
    public bool IsReset { get; }

    /// <summary>The number of the last item before those that wait for the reader.</summary>
    /// <value>0 before the first item.</value>
    public long Start { get; }

    /// <summary>Whether the reader was too slow, and gets nothing more.</summary>
    /// <value><see langword="false"/> at first.</value>
    public bool IsDropped => _isDropped;

    internal bool IsClosed => _isClosed;

    /// <summary>Reads what was missed, and then item by item until the feed ends, the reader is disposed of, or it is
    /// dropped.</summary>
    /// <param name="cancellationToken">Ends the wait for the next item.</param>
    /// <returns>The items.</returns>
    /// <exception cref="OperationCanceledException">The wait was ended.</exception>
    public async IAsyncEnumerable<FeedItem<T>> ReadAllAsync(
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        foreach (FeedItem<T> item in Missed)
        {
            yield return item;
        }

        await foreach (FeedItem<T> item in _waiting.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item;
        }
    }

    /// <summary>Reads the next item of those that wait.</summary>
    /// <param name="item">The item.</param>
    /// <returns>Whether there was one; what was missed isn't among them.</returns>
    public bool TryRead(out FeedItem<T> item) => _waiting.Reader.TryRead(out item);

    /// <summary>Ends the reading; the feed forgets the reader.</summary>
    public void Dispose() => Complete();

    // What already waits is still in order, and is read; then the reading ends.
    internal bool Offer(FeedItem<T> item)
    {
        if (!_isClosed && _waiting.Writer.TryWrite(item))
        {
            return true;
        }

        _isDropped |= !_isClosed;
        Complete();
        return false;
    }

    internal void Complete()
    {
        _isClosed = true;
        _waiting.Writer.TryComplete();
    }
}

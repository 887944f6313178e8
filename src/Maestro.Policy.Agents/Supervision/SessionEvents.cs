using System.Runtime.CompilerServices;
using Maestro.Policy.Workers.Streams;

namespace Maestro.Policy.Agents.Supervision;

/// <summary>Hands on what happens, to any number of readers, without ever waiting for one.</summary>
internal sealed class SessionEvents
{
    private readonly Feed<SessionEvent> _feed = new();

    public void Publish(
        SessionEventKind kind, DateTimeOffset at, string? worker, string text, SessionSnapshot snapshot) =>
        _feed.Publish(new(0, kind, at, worker, text, snapshot));

    public void Complete() => _feed.Complete();

    public async IAsyncEnumerable<SessionEvent> Watch(
        long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using FeedReader<SessionEvent> reader = _feed.Read(after);
        await foreach (FeedItem<SessionEvent> item in reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
        {
            yield return item.Value with { Id = item.Id };
        }
    }
}

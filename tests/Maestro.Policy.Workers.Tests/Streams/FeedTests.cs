using Maestro.Policy.Workers.Streams;

namespace Maestro.Policy.Workers.Tests.Streams;

public sealed class FeedTests
{
    private static CancellationToken Ended => TestContext.Current.CancellationToken;

    [Fact]
    public async Task ReaderThatComesBack_MissesNothing()
    {
        Feed<string> feed = new();
        feed.Publish("a");
        feed.Publish("b");
        using FeedReader<string> reader = feed.Read(after: 1);
        feed.Publish("c");
        feed.Complete();

        Assert.Equal([new(2, "b"), new(3, "c")], await reader.ReadAllAsync(Ended).ToArrayAsync(Ended));
    }

    // Every reader that comes back with every number, after every number of items, however many are kept.
    [Fact]
    public void ReaderThatComesBack_IsContinuedExactlyOrReset()
    {
        foreach (int kept in Enumerable.Range(1, 5))
        {
            Feed<int> feed = new(new() { Kept = kept });
            foreach (int count in Enumerable.Range(0, 9))
            {
                foreach (int after in Enumerable.Range(-1, 12))
                {
                    using FeedReader<int> reader = feed.Read(after);
                    bool isKnown = after >= Math.Max(0, count - kept) && after <= count;

                    Assert.Equal(!isKnown, reader.IsReset);
                    Assert.Equal(
                        isKnown ? Enumerable.Range(after + 1, count - after) : [],
                        reader.Missed.Select(item => (int)item.Id));
                    Assert.Equal(count, reader.Start);
                }

                feed.Publish(count);
            }
        }
    }

    [Fact]
    public void SlowReader_IsDroppedAndSlowsNobody()
    {
        Feed<int> feed = new(new() { Waiting = 2 });
        using FeedReader<int> slow = feed.Read();
        using FeedReader<int> quick = feed.Read();
        for (int i = 1; i <= 5; i++)
        {
            Assert.Equal(i, feed.Publish(i));
            Assert.True(quick.TryRead(out FeedItem<int> item) && item.Id == i);
        }

        Assert.True(slow.IsDropped);
        Assert.False(quick.IsDropped);
        Assert.True(slow.TryRead(out _) && slow.TryRead(out _));
        Assert.False(slow.TryRead(out _));
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("", false)]
    [InlineData("0", false)]
    [InlineData("1", false)]
    [InlineData("2", true)]
    [InlineData("-1", true)]
    [InlineData(" 1", true)]
    [InlineData("x", true)]
    [InlineData("99999999999999999999", true)]
    public void LastEventId_IsANumberOfTheFeedOrAReset(string? text, bool isReset)
    {
        Feed<int> feed = new();
        feed.Publish(1);
        using FeedReader<int> reader = feed.ReadAfter(text);

        Assert.Equal(isReset, reader.IsReset);
    }

    [Fact]
    public void ReaderThatIsDisposedOf_MakesRoom()
    {
        Feed<int> feed = new(new() { Readers = 1 });
        FeedReader<int> reader = feed.Read();
        Assert.Throws<InvalidOperationException>(() => feed.Read());

        reader.Dispose();
        using FeedReader<int> other = feed.Read();
        feed.Publish(1);

        Assert.False(reader.IsDropped);
        Assert.True(other.TryRead(out _));
    }

    [Fact]
    public async Task FeedThatIsCompleted_EndsItsReaders()
    {
        Feed<int> feed = new(last: 41);
        using FeedReader<int> reader = feed.Read();
        feed.Publish(1);
        feed.Complete();
        using FeedReader<int> late = feed.Read(after: 41);

        Assert.Equal([new(42, 1)], await reader.ReadAllAsync(Ended).ToArrayAsync(Ended));
        Assert.Equal([new(42, 1)], await late.ReadAllAsync(Ended).ToArrayAsync(Ended));
        Assert.Throws<InvalidOperationException>(() => feed.Publish(2));
    }

    [Fact]
    public async Task ManyThreads_GetEveryItemOnceAndInOrder()
    {
        Feed<int> feed = new(new() { Waiting = 4000 });
        FeedReader<int>[] readers = [.. Enumerable.Range(0, 3).Select(_ => feed.Read())];
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () =>
            {
                for (int i = 0; i < 1000; i++)
                {
                    feed.Publish(i);
                }
            },
            Ended)));
        feed.Complete();

        foreach (FeedReader<int> reader in readers)
        {
            FeedItem<int>[] items = await reader.ReadAllAsync(Ended).ToArrayAsync(Ended);
            Assert.Equal(Enumerable.Range(1, 4000).Select(id => (long)id), items.Select(item => item.Id));
        }
    }

    [Fact]
    public void OptionsOutOfRange_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new Feed<int>(new() { Kept = 0 }));
        Assert.Throws<ArgumentException>(() => new Feed<int>(new() { Waiting = 0 }));
        Assert.Throws<ArgumentException>(() => new Feed<int>(new() { Readers = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Feed<int>(last: -1));
    }
}

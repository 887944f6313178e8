namespace Maestro.Policy.Testing.Rooms;

/// <summary>What every check works with: a way to say what is wrong.</summary>
internal abstract class EmptyRoom(string check, TimeSpan patience)
{
    public static CancellationToken Token => CancellationToken.None;

    public void True(bool isSo, string what)
    {
        if (!isSo)
        {
            throw new ConformanceException($"{check}: it isn't so that {what}.");
        }
    }

    public void Same<T>(T expected, T actual, string what)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            throw new ConformanceException($"{check}: {what} gives {actual}, and should give {expected}.");
        }
    }

    public void SameList(IEnumerable<string> expected, IEnumerable<string> actual, string what) =>
        Same(string.Join(' ', expected), string.Join(' ', actual), what);

    public async Task Throws<T>(Func<Task> act, string what)
        where T : Exception
    {
        try
        {
            await act().ConfigureAwait(false);
        }
        catch (T)
        {
            return;
        }

        throw new ConformanceException($"{check}: {what} throws no {typeof(T).Name}.");
    }

    /// <summary>What has to happen happens while one is patient.</summary>
    public async Task Ends(Task task, string what)
    {
        try
        {
            await task.WaitAsync(patience).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            throw new ConformanceException($"{check}: {what} takes longer than {patience}.");
        }
    }
}

namespace Maestro.Policy.Audit.Files;

/// <summary>Rows that are written together: all of them are on record, or none.</summary>
internal sealed class CommitBatch
{
    private readonly TaskCompletionSource _written = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when the rows are on record; fails when they aren't.</summary>
    public Task Task => _written.Task;

    /// <summary>Says that they are on record.</summary>
    public void Succeed() => _written.TrySetResult();

    /// <summary>Says that they aren't.</summary>
    public void Fail(Exception exception)
    {
        _written.TrySetException(exception);

        // Whoever added a row hears of it; nobody has to.
        _ = _written.Task.Exception;
    }
}

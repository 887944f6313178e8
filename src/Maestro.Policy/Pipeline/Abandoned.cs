namespace Maestro.Policy.Pipeline;

/// <summary>Work that nobody may be waiting for any more.</summary>
internal static class Abandoned
{
    /// <summary>Looks at what it throws in the end, so that it doesn't come up as an error of nobody's.</summary>
    public static void Observe(Task work) =>
        _ = work.ContinueWith(
            static late => late.Exception,
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
}

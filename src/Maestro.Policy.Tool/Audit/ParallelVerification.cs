using System.Runtime.ExceptionServices;

namespace Maestro.Policy.Tool.Audit;

/// <summary>Verifies many logs side by side, as many at a time as there are processors.</summary>
internal static class ParallelVerification
{
    /// <summary>Verifies logs.</summary>
    /// <param name="files">The logs.</param>
    /// <param name="verify">Verifies one of them, all of its files, on any thread.</param>
    /// <param name="cancellationToken">Cancels it.</param>
    /// <returns>What was found, in the order of the logs. Of all that is thrown, what the first log gave is.</returns>
    public static async Task<VerifiedFile[]> RunAsync(
        IReadOnlyList<string> files, Func<string, VerifiedFile[]> verify, CancellationToken cancellationToken)
    {
        VerifiedFile[][] found = new VerifiedFile[files.Count][];
        Exception?[] failed = new Exception?[files.Count];
        await Parallel.ForAsync(0, files.Count, cancellationToken, (i, _) =>
        {
            try
            {
                found[i] = verify(files[i]);
            }
            catch (Exception exception)
            {
                failed[i] = exception;
            }

            return ValueTask.CompletedTask;
        }).ConfigureAwait(false);
        if (failed.FirstOrDefault(static exception => exception is not null) is { } first)
        {
            ExceptionDispatchInfo.Throw(first);
        }

        return [.. found.SelectMany(static file => file)];
    }
}

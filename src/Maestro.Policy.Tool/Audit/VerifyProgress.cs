using System.Runtime.CompilerServices;
using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Audit;

/// <summary>Shows on a terminal how far a long verification has come, how fast it is, and how long it still
/// takes.</summary>
internal static class VerifyProgress
{
    /// <summary>Less than this is verified before anybody could read how far it has come.</summary>
    public const long Long = 1 << 25;

    /// <summary>Does the work while showing its progress, where there is a terminal and much to do.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="files">The logs, as the command line names them.</param>
    /// <param name="work">The work. It says how much it has read.</param>
    public static Task<VerifiedFile[]> ShowAsync(
        ToolHost host, IReadOnlyList<string> files, Func<IProgress<long>?, Task<VerifiedFile[]>> work)
    {
        if (host.ErrorTerminal is not { } terminal || Size(host, files) is var size && size < Long)
        {
            return work(null);
        }

        return DrawAsync(terminal, size, work);
    }

    // Apart, since it loads the library that draws.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Task<VerifiedFile[]> DrawAsync(
        ITerminal terminal, long size, Func<IProgress<long>?, Task<VerifiedFile[]>> work) =>
        terminal.Open().Progress()
            .AutoClear(true)
            .Columns(
                new ProgressBarColumn(), new PercentageColumn(), new TransferSpeedColumn(), new RemainingTimeColumn())
            .StartAsync(context =>
            {
                ProgressTask task = context.AddTask("verify", maxValue: size);
                return work(new ReadProgress(read => task.Increment(read)));
            });

    private static long Size(ToolHost host, IReadOnlyList<string> files) =>
        files.Where(static file => file.Length > 0)
            .Select(file => new FileInfo(host.Locate(file, "FILE")))
            .Where(static file => file.Exists)
            .Sum(static file => file.Length);
}

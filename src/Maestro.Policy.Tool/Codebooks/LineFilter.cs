using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Lines;

namespace Maestro.Policy.Tool.Codebooks;

/// <summary>Turns lines of standard input into lines of standard output, one for one.</summary>
/// <remarks>A bad line gives no line of output but one on standard error, and the rest is still turned.</remarks>
internal static class LineFilter
{
    /// <summary>Turns all lines.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="turn">Turns one line; throws <see cref="FormatException"/> for a bad one.</param>
    /// <param name="cancellationToken">Ends it before the next line.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(
        ToolHost host, Func<ReadOnlyMemory<byte>, string> turn, CancellationToken cancellationToken)
    {
        int exitCode = ExitCodes.Success;
        using LineReader lines = new(host.Input);
        while (await lines.ReadAsync(cancellationToken).ConfigureAwait(false) is { } line)
        {
            cancellationToken.ThrowIfCancellationRequested();
            try
            {
                host.Output.WriteLine(turn(Whole(line)));
            }
            catch (FormatException exception)
            {
                host.Error.WriteLine(OneLine.Of($"stdin({line.Number}): {exception.Message}"));
                exitCode = ExitCodes.Faults;
            }
        }

        return exitCode;
    }

    private static ReadOnlyMemory<byte> Whole(Line line) =>
        line.IsTooLong
            ? throw new FormatException($"The line is longer than {LineReader.DefaultMaxBytes} bytes.")
            : line.Bytes;
}

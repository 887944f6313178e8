using System.Runtime.InteropServices;
using System.Text;
using Maestro.Policy.Tool;
using Maestro.Policy.Tool.Hosting;

// The one place that knows the process and its terminal.
#pragma warning disable RS0030

using CancellationTokenSource interrupt = new();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first time it asks, the second time it ends the process.
    pressed.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
};

// Whoever manages processes asks so. It is asked once; the second time nothing holds the process any more.
using PosixSignalRegistration terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = !interrupt.IsCancellationRequested;
    interrupt.Cancel();
});

UTF8Encoding utf8 = new(encoderShouldEmitUTF8Identifier: false);
// Not disposed of: the tool flushes them itself, and what can't be written then is its own error.
StreamWriter output = new(Console.OpenStandardOutput(), utf8)
{
    AutoFlush = !Console.IsOutputRedirected, NewLine = "\n",
};
StreamWriter error = new(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" };
ToolHost host = new()
{
    Input = Console.OpenStandardInput(),
    IsInputTerminal = !Console.IsInputRedirected,
    Output = output,
    Error = error,
    Folder = Environment.CurrentDirectory,
    Variable = Environment.GetEnvironmentVariable,
    Processors = Environment.ProcessorCount,
    Itself = Environment.ProcessPath is not { } program ? []
        : Path.GetFileNameWithoutExtension(program) == "dotnet"
            ? [program, Path.Combine(AppContext.BaseDirectory, "maestro.dll")]
            : [program],
    OutputTerminal = Console.IsOutputRedirected ? null : new WriterTerminal(Console.Out),
    ErrorTerminal = Console.IsErrorRedirected ? null : new WriterTerminal(Console.Error),
};

return await new MaestroTool(host).RunAsync(args, interrupt.Token).ConfigureAwait(false);

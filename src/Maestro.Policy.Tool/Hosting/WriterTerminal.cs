using Spectre.Console;

namespace Maestro.Policy.Tool.Hosting;

/// <summary>The terminal behind one of the process's own writers; opening it finds out what it can do.</summary>
internal sealed class WriterTerminal(TextWriter writer) : ITerminal
{
    public IAnsiConsole Open() => AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(writer) });
}

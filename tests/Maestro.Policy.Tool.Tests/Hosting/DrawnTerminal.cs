using Maestro.Policy.Tool.Hosting;
using Spectre.Console;

namespace Maestro.Policy.Tool.Tests.Hosting;

/// <summary>A terminal that keeps what is drawn on it.</summary>
internal sealed class DrawnTerminal(int? width = null) : ITerminal
{
    private readonly StringWriter _drawn = new();

    public string Text => _drawn.ToString();

    public IAnsiConsole Open()
    {
        IAnsiConsole console = AnsiConsole.Create(
            new()
            {
                Ansi = AnsiSupport.Yes, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(_drawn),
            });
        console.Profile.Width = width ?? console.Profile.Width;
        return console;
    }
}

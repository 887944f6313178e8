using Spectre.Console;

namespace Maestro.Policy.Tool.Hosting;

/// <summary>A terminal that can be drawn on.</summary>
/// <remarks>A delegate would do, but names what it returns as a part of its type: then every run would load the
/// library that draws, also one that has nothing to draw.</remarks>
internal interface ITerminal
{
    /// <summary>Opens it.</summary>
    IAnsiConsole Open();
}

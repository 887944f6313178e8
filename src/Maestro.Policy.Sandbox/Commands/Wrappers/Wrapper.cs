namespace Maestro.Policy.Sandbox.Commands.Wrappers;

/// <summary>A program that runs another one.</summary>
/// <param name="Names">Its names, in blanks.</param>
/// <param name="Letters">Letters of options that have a value.</param>
/// <param name="Options">Long options that have one, in blanks.</param>
/// <param name="Skip">How many operands stand before the other program.</param>
/// <param name="Code">Options whose value is a text for a shell, in blanks.</param>
/// <param name="IsShell">Whether what follows is joined and given to a shell.</param>
internal sealed record Wrapper(
    string Names, string Letters = "", string Options = " ", int Skip = 0, string Code = "", bool IsShell = false);

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>Where a command's input comes from, or its output goes.</summary>
/// <param name="sign">The operator, such as <c>&gt;&gt;</c>.</param>
/// <param name="descriptor">What stands before it; -1 for nothing.</param>
internal sealed class ShellRedirect(string sign, int descriptor)
{
    internal string Sign { get; } = sign;

    internal int Descriptor { get; } = descriptor;

    /// <summary>The file, or the text of a here-document or here-string.</summary>
    internal ShellWord? Target { get; set; }

    internal bool IsHere => Sign is "<<" or "<<-" or "<<<";

    /// <summary>Whether the command reads its standard input from it.</summary>
    internal bool IsInput => IsHere || Sign is "<" or "<&" or "<>";
}

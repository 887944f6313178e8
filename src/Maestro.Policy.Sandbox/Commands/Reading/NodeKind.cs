namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>What a piece of a shell text is.</summary>
internal enum NodeKind : byte
{
    Simple,
    Pipeline,
    List,
    Subshell,
    Group,
    If,
    Loop,
    For,
    Case,
    Function,
    Arithmetic,
    Test,
    Coproc,
}

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>What a part of a word is.</summary>
internal enum PartKind : byte
{
    Literal,
    Parameter,
    Command,
    Process,
    Arithmetic,
    Array,
}

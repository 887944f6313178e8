namespace Maestro.Policy.Sandbox.Commands;

/// <summary>What becomes of a command that is on no list.</summary>
/// <remarks>The default value is <see cref="Strict"/>. It never answers laxer than <see cref="Reference"/>.</remarks>
public enum CommandProfile : byte
{
    /// <summary>A program that isn't known needs a human.</summary>
    Strict = 0,

    /// <summary>A literal command that is on no list is allowed, as the reference has it.</summary>
    Reference = 1,
}

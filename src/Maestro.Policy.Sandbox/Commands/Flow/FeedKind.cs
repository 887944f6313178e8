namespace Maestro.Policy.Sandbox.Commands.Flow;

/// <summary>Where a text comes from, the least trusted last.</summary>
internal enum FeedKind : byte
{
    /// <summary>There is no text.</summary>
    None,

    /// <summary>The text stands in the command line.</summary>
    Literal,

    /// <summary>The machine's own, and not known.</summary>
    Local,

    /// <summary>Decoded, or made by a program, so that nobody can read it here.</summary>
    Decoded,

    /// <summary>From another machine.</summary>
    Remote,
}

namespace Maestro.Policy.Sandbox.Commands.Reading;

/// <summary>A command, simple or made of others.</summary>
/// <param name="kind">What it is.</param>
/// <param name="offset">Where it begins.</param>
internal sealed class ShellNode(NodeKind kind, int offset)
{
    internal NodeKind Kind { get; } = kind;

    internal int Offset { get; } = offset;

    /// <summary>The function or the variable that it is about.</summary>
    internal string? Name { get; set; }

    /// <summary>Whether it runs only if another one ended so or so.</summary>
    internal bool IsConditional { get; set; }

    internal bool IsBackground { get; set; }

    internal List<ShellWord> Assignments { get; } = [];

    internal List<ShellWord> Words { get; } = [];

    internal List<ShellRedirect> Redirects { get; } = [];

    internal List<ShellNode> Children { get; } = [];
}

namespace Maestro.Policy.Gates.Effects.Tools;

/// <summary>One use of a tool, as it is judged and carried out.</summary>
/// <remarks>Immutable. Only a <see cref="ToolProxy"/> makes one.</remarks>
public sealed record ToolCall
{
    internal ToolCall(ToolCapability capability, string tool, string arguments) =>
        (Capability, Tool, Arguments) = (capability, tool, arguments);

    /// <summary>The tool.</summary>
    /// <value>Its name, as somebody wrote it.</value>
    public string Tool { get; }

    /// <summary>What it is used with.</summary>
    /// <value>Text of the host's own shape; may be empty.</value>
    public string Arguments { get; }

    internal ToolCapability Capability { get; }
}

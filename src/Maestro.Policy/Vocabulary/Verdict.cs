namespace Maestro.Policy;

/// <summary>The three answers to "may this action run?", strictest first.</summary>
/// <remarks>
/// The default value is <see cref="Stop"/>. The numbers order nothing that a host may rely on: fold decisions with
/// <c>Decision.Strictest</c>, never by comparing. On the wire the words are <c>STOPPED</c>, <c>PAUSE_FOR_HITL</c>
/// and <c>RUN</c>, with the numbers of the <see cref="Codebook"/>.
/// </remarks>
public enum Verdict : byte
{
    /// <summary>The action is stopped (<c>STOPPED</c>).</summary>
    Stop = 0,

    /// <summary>A human must decide first (<c>PAUSE_FOR_HITL</c>).</summary>
    Hitl = 1,

    /// <summary>The action may run (<c>RUN</c>).</summary>
    Run = 2,
}

namespace Maestro.Policy.Simulation.Documents;

/// <summary>What a human answers.</summary>
/// <remarks>The default value is <see cref="Stop"/>: whatever isn't a yes is a no.</remarks>
public enum DocumentAnswer : byte
{
    /// <summary>Stop the task (<c>STOP</c>).</summary>
    Stop = 0,

    /// <summary>Go on with the task (<c>CONTINUE</c>).</summary>
    Continue = 1,
}

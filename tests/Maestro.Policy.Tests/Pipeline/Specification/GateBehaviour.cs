namespace Maestro.Policy.Tests.Pipeline.Specification;

/// <summary>Everything that a gate can do.</summary>
public enum GateBehaviour
{
    Pass,
    Pause,
    Stop,
    Seal,
    Throw,
    Default,
    ForeignCode,
    TimeOut,
    Cancel,
}

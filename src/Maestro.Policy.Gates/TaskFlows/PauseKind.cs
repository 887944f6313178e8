namespace Maestro.Policy.Gates.TaskFlows;

/// <summary>What becomes of a task whose gate pauses.</summary>
/// <remarks>The default value is <see cref="Hold"/>.</remarks>
public enum PauseKind : byte
{
    /// <summary>The task waits; nobody is asked now.</summary>
    Hold = 0,

    /// <summary>A human is asked whether exactly this may run.</summary>
    Ask = 1,

    /// <summary>It is made anew, a bounded number of times; nobody can accept it as it is.</summary>
    Regenerate = 2,
}

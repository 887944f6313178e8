namespace Maestro.Policy.Simulation.Kage;

/// <summary>What a human is asked.</summary>
/// <remarks>The default value is <see cref="Continue"/>; a yes to any question is no yes to another.</remarks>
public enum KageQuestionKind : byte
{
    /// <summary>A user: whether to go on although it isn't clear who goes first.</summary>
    Continue = 0,

    /// <summary>A user: whether a draft may be made.</summary>
    Authorize = 1,

    /// <summary>An administrator: whether the draft takes effect, in the simulation.</summary>
    Finalize = 2,
}

namespace Maestro.Policy.Gates.Trust;

/// <summary>Whether coaching is called for.</summary>
/// <remarks>The default value is <see cref="None"/>; coaching changes no decision.</remarks>
public enum CoachingNeed : byte
{
    /// <summary>The score is high enough.</summary>
    None = 0,

    /// <summary>A session is called for, once a human approved it.</summary>
    Session = 1,

    /// <summary>The score is low, and there were as many sessions as there may be.</summary>
    Exhausted = 2,
}

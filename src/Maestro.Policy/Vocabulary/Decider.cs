namespace Maestro.Policy;

/// <summary>Who had the last word on a decision.</summary>
/// <remarks>The default value is <see cref="System"/>: no human is on record.</remarks>
public enum Decider : byte
{
    /// <summary>The gates alone (<c>SYSTEM</c>).</summary>
    System = 0,

    /// <summary>A human in the role of a user (<c>USER</c>).</summary>
    User = 1,

    /// <summary>A human in the role of an administrator (<c>ADMIN</c>).</summary>
    Admin = 2,
}

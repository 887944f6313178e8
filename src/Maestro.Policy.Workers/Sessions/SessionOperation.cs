namespace Maestro.Policy.Workers.Sessions;

/// <summary>What somebody asks of a session.</summary>
/// <remarks>The default value is <see cref="Unspecified"/>, which no session does.</remarks>
public enum SessionOperation : byte
{
    /// <summary>Nothing that is known.</summary>
    Unspecified = 0,

    /// <summary>To pause.</summary>
    Pause = 1,

    /// <summary>To go on.</summary>
    Resume = 2,

    /// <summary>To end.</summary>
    Stop = 3,

    /// <summary>To have the work reviewed.</summary>
    Review = 4,
}

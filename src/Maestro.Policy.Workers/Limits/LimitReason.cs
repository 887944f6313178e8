namespace Maestro.Policy.Workers.Limits;

/// <summary>Which limit a worker met.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
public enum LimitReason : byte
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>It has run for as long as it may.</summary>
    LimitRuntime = 1,

    /// <summary>It holds more memory than it may.</summary>
    LimitMemory = 2,

    /// <summary>Its use can't be read.</summary>
    LimitUnknown = 3,

    /// <summary>It takes more of the processors than it may.</summary>
    LimitCpu = 4,
}

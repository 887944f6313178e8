namespace Maestro.Policy.Workers.Recovery;

/// <summary>Where a text comes from in which an error is looked for.</summary>
/// <remarks>The default value is <see cref="Output"/>, which is looked at.</remarks>
public enum RecoverySource : byte
{
    /// <summary>A line that the program wrote, and that is no event.</summary>
    Output = 0,

    /// <summary>A line that the program wrote where errors go.</summary>
    ErrorOutput = 1,

    /// <summary>The text of an event of the type error.</summary>
    ErrorEvent = 2,

    /// <summary>The text of an event of the type blocker.</summary>
    BlockerEvent = 3,

    /// <summary>The text of any other event: prose, in which nothing is looked for.</summary>
    Prose = 4,
}

namespace Maestro.Policy.Gates.Effects;

/// <summary>What part of the world outside an effect touches.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, which no allow-list can cover.</remarks>
public enum EffectKind : byte
{
    /// <summary>Something else, or nobody said what. It is always stopped.</summary>
    Unknown = 0,

    /// <summary>Talks to a host over the network. The target is a host or a URL.</summary>
    Network = 1,

    /// <summary>Writes, moves or removes files. The target is a full path.</summary>
    FileWrite = 2,

    /// <summary>Starts a program. The target is its name or path.</summary>
    Process = 3,

    /// <summary>Sends a message to people. The target is an address or a channel.</summary>
    Messaging = 4,

    /// <summary>Changes an account or its rights. The target names the account or the right.</summary>
    Account = 5,

    /// <summary>Buys, bills or pays. The target names the service.</summary>
    Purchase = 6,

    /// <summary>Reads from a source of personal data. The target names the source.</summary>
    PersonalData = 7,
}

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>What is to be done with what a path names.</summary>
/// <remarks>The default value is <see cref="Write"/>, which is allowed in the fewest places.</remarks>
public enum PathOperation : byte
{
    /// <summary>It is made or changed; a link is followed.</summary>
    Write = 0,

    /// <summary>It is removed; of a link, the link itself, unless a separator behind it asks for what it leads to.
    /// </summary>
    Delete = 1,

    /// <summary>It is read or listed; a link is followed.</summary>
    Read = 2,
}

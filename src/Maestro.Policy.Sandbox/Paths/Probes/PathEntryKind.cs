namespace Maestro.Policy.Sandbox.Paths.Probes;

/// <summary>What kind of thing is at a place.</summary>
/// <remarks>The default value is <see cref="Unreadable"/>, which refuses the path.</remarks>
public enum PathEntryKind : byte
{
    /// <summary>It can't be read what is there.</summary>
    Unreadable = 0,

    /// <summary>Nothing.</summary>
    Missing = 1,

    /// <summary>A file, or anything else that holds no names.</summary>
    File = 2,

    /// <summary>A folder.</summary>
    Directory = 3,

    /// <summary>A link.</summary>
    Link = 4,
}

namespace Maestro.Policy.Sandbox.Paths;

/// <summary>How paths are written and compared where they will be used.</summary>
/// <remarks>The default value is <see cref="Posix"/>, which takes no two spellings for one file.</remarks>
public enum FileSystemKind : byte
{
    /// <summary>Slashes; names are compared code unit by code unit.</summary>
    Posix = 0,

    /// <summary>Slashes; names are compared without case and in normal form C, as macOS does by default.</summary>
    CaseInsensitive = 1,

    /// <summary>Drives, both slashes, names without case, and the names that Windows keeps for devices.</summary>
    Windows = 2,
}

namespace Maestro.Policy.Sandbox.Paths.Opening;

/// <summary>What a file is opened for.</summary>
/// <remarks>The default value is <see cref="Read"/>, which changes nothing.</remarks>
public enum PathOpenMode : byte
{
    /// <summary>To be read; it has to be there.</summary>
    Read = 0,

    /// <summary>To be written; it must not be there yet.</summary>
    Create = 1,

    /// <summary>To be written anew; it is made where it isn't there, and emptied where it is, once it was checked.
    /// </summary>
    Overwrite = 2,

    /// <summary>To be written on at its end; it is made where it isn't there.</summary>
    Append = 3,
}

namespace Maestro.Policy.Gates.Artifacts;

/// <summary>Why an artifact isn't written.</summary>
/// <remarks>The default value is <see cref="Unnamed"/>.</remarks>
public enum ArtifactRefusal : byte
{
    /// <summary>There is no name or no text.</summary>
    Unnamed = 0,

    /// <summary>It is longer than the store allows.</summary>
    TooLong = 1,

    /// <summary>A link has the name, or the store's folder has become one.</summary>
    Link = 2,

    /// <summary>A folder has the name.</summary>
    Folder = 3,

    /// <summary>Something is there whose name differs by case, width or composition alone.</summary>
    LookAlike = 4,

    /// <summary>A file is there that has other bytes, and may not be replaced.</summary>
    Taken = 5,

    /// <summary>What is there afterwards isn't what was written: somebody else writes to the folder.</summary>
    Disturbed = 6,
}

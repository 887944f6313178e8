namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>Why nothing can be resumed. The default value is <see cref="NotJson"/>.</summary>
public enum CheckpointFault
{
    /// <summary>The file isn't JSON in UTF-8, has a name twice, or is longer than
    /// <see cref="CheckpointFile.MaxBytes"/>.</summary>
    NotJson = 0,

    /// <summary>The file is JSON, but no object.</summary>
    NotObject = 1,

    /// <summary>The file isn't what the key signed.</summary>
    Hmac = 2,

    /// <summary>The key signed it, but it isn't a checkpoint of this dialect and this key.</summary>
    Schema = 3,

    /// <summary>It is the checkpoint of another run.</summary>
    OtherRun = 4,

    /// <summary>What a completed task wrote isn't there, can't be read, or is outside of the folder of artifacts.
    /// </summary>
    ArtifactMissing = 5,

    /// <summary>What a completed task wrote is there, but altered.</summary>
    ArtifactSha256 = 6,

    /// <summary>What a completed task wrote was sealed for another run or task, or with another key.</summary>
    ArtifactHmac = 7,

    /// <summary>There is no checkpoint: whether the run begins anew is up to a human.</summary>
    Absent = 8,
}

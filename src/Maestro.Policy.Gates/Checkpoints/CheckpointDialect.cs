namespace Maestro.Policy.Gates.Checkpoints;

/// <summary>What a checkpoint file looks like, and what is accepted as one. The default value is <see cref="Strict"/>:
/// every byte that means something is protected.</summary>
public enum CheckpointDialect
{
    /// <summary>The library's own: exactly the known members, each of its own type, what is signed is what is in the
    /// file, and each saved state has a number of its own.</summary>
    Strict = 0,

    /// <summary>The reference's (1.2.6): unknown members and tasks that aren't objects are dropped before the hash is
    /// compared, missing ones get defaults, whatever is truthy is true, e-mail addresses are redacted before hashing,
    /// a saved state is replaced unasked, and a key of any length signs.</summary>
    Reference = 1,
}

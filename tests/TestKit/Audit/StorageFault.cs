namespace Maestro.Policy.TestKit;

/// <summary>How an operation of a storage goes wrong.</summary>
public enum StorageFault
{
    /// <summary>It isn't done at all.</summary>
    NotDone,

    /// <summary>Half of it is done, where it has halves: a write is short.</summary>
    HalfDone,

    /// <summary>It is done, and says that it isn't.</summary>
    Done,
}

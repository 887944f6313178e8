namespace Maestro.Policy.Analyzers.Bodies;

/// <summary>How an unexamined decision in a local is lost.</summary>
internal enum LossKind
{
    /// <summary>Something else is written over it.</summary>
    Overwritten,

    /// <summary>The member is left, whatever path is taken.</summary>
    Unread,

    /// <summary>The member is left on one path, where others examine it.</summary>
    UnreadOnAPath,
}

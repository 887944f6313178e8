namespace Maestro.Policy.Analyzers.Uses;

/// <summary>What becomes of a value that has to be handled.</summary>
internal enum UseKind
{
    /// <summary>It goes where this analysis can't follow; that counts as handled.</summary>
    Escapes,

    /// <summary>It counts as handled.</summary>
    Handled,

    /// <summary>Its outcome is tested.</summary>
    Tested,

    /// <summary>It is dropped at the end of the statement.</summary>
    Dropped,

    /// <summary>It is assigned to a discard.</summary>
    Discarded,

    /// <summary>It is logged, formatted, or something that says nothing about the outcome is read.</summary>
    Described,

    /// <summary>It is only compared with null.</summary>
    NullTested,

    /// <summary>It is asked for what neither examines nor describes it.</summary>
    Neutral,

    /// <summary>It is compared as text.</summary>
    ComparedAsText,

    /// <summary>It is ordered, calculated with, or cast to a number.</summary>
    UsedAsNumber,

    /// <summary>Its type is lost.</summary>
    TypeLost,

    /// <summary>The task that carries it is waited for, or passed on, without the value.</summary>
    TaskLost,

    /// <summary>It is stored in a local.</summary>
    StoredInLocal,

    /// <summary>It is taken apart.</summary>
    Deconstructed,
}

namespace Maestro.Policy.Gates.Loops;

/// <summary>How often a human was asked about a conflict, and what was done about that.</summary>
/// <param name="Conflict">The conflict.</param>
/// <param name="Rounds">How often, 0 or more.</param>
/// <param name="Marks">What was produced.</param>
/// <remarks>The default value is no conflict, and nothing happened.</remarks>
public readonly record struct LoopCount(LoopConflict Conflict, int Rounds, LoopMarks Marks)
{
    /// <summary>Whether something was produced.</summary>
    /// <param name="mark">What.</param>
    /// <returns><see langword="true"/> when it was.</returns>
    public bool Has(LoopMarks mark) => (Marks & mark) != LoopMarks.None;
}

namespace Maestro.Policy.Workers.Events;

/// <summary>Where a value is in a line.</summary>
/// <param name="Start">Its first byte.</param>
/// <param name="Length">How many bytes; 0 for none.</param>
internal readonly record struct LineRange(int Start, int Length)
{
    /// <summary>Whether there is no value.</summary>
    public bool IsNone => Length == 0;
}

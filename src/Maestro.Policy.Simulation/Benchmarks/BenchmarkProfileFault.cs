namespace Maestro.Policy.Simulation.Benchmarks;

/// <summary>One fault in the text of profiles, at its place.</summary>
/// <param name="Line">The line of the faulty token, from 1.</param>
/// <param name="Column">The column of the faulty token, from 1, in UTF-16 units.</param>
/// <param name="Key">The way to the place, such as <c>[1].faults.excel</c>; empty for the whole text.</param>
/// <param name="Message">What is wrong, and what to do about it, on one line.</param>
/// <remarks>The default value is a fault without a place or a message.</remarks>
public readonly record struct BenchmarkProfileFault(int Line, int Column, string Key, string Message)
{
    /// <summary>The fault on one line: <c>(line,column): error: key: message</c>.</summary>
    /// <returns>Text for people and editors.</returns>
    public override string ToString() => FormattableString.Invariant(
        $"({Line},{Column}): error: {(string.IsNullOrEmpty(Key) ? "" : Key + ": ")}{Message}");
}

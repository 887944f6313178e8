namespace Maestro.Policy;

/// <summary>One fault in the text of a codebook, at its place.</summary>
/// <param name="Id">The rule that it breaks: <c>MAESTRO070</c> to <c>MAESTRO077</c>, as the analyzers name it.</param>
/// <param name="IsError"><see langword="true"/> when the codebook can't be used, <see langword="false"/> for a
/// warning.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Column">The column in UTF-16 units, from 1.</param>
/// <param name="Length">How many UTF-16 units the faulty token has; 0 where there is none.</param>
/// <param name="Key">The way to the place, such as <c>maps.layer_to_id.acc_gate</c>; empty for the whole text.</param>
/// <param name="Message">What is wrong, in one sentence.</param>
public readonly record struct CodebookFault(
    string Id, bool IsError, int Line, int Column, int Length, string Key, string Message)
{
    /// <summary>The fault on one line: <c>(line,column): error MAESTRO071: key: message</c>.</summary>
    /// <returns>Text for people and editors.</returns>
    public override string ToString() =>
        FormattableString.Invariant(
            $"({Line},{Column}): {(IsError ? "error" : "warning")} {Id}: {(Key.Length == 0 ? "" : Key + ": ")}{Message}");
}

using System.Globalization;

namespace Maestro.Policy;

/// <summary>A line of an audit log that is no row.</summary>
/// <remarks>The default value is no line of any log: its number is 0.</remarks>
/// <param name="Line">The line, counted from 1, blank lines included.</param>
/// <param name="Fault">What is wrong: <see cref="AuditFault.NotJson"/>, <see cref="AuditFault.NotObject"/>, or
/// <see cref="AuditFault.TornTail"/> for a last line without an end.</param>
/// <param name="Detail">More about what is wrong, for people; <see langword="null"/> where there is no more to
/// say.</param>
public readonly record struct AuditLineFault(long Line, AuditFault Fault, string? Detail)
{
    /// <summary>The fault with its place.</summary>
    /// <returns>Such as <c>line 3: NotJson (byte 17: This is no value.)</c></returns>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"line {Line}: {Fault}{(Detail is null ? "" : $" ({Detail})")}");
}

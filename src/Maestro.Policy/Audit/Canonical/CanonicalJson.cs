using System.Buffers;
using Maestro.Policy.Audit.Canonical;

namespace Maestro.Policy;

/// <summary>JSON in the one form that the audit log signs: the same value has the same bytes everywhere.</summary>
/// <remarks>
/// No white space; the members of an object in the order of their names' code points; nothing escaped but quotes,
/// backslashes and control characters; integers of any size as they are, other numbers as the fewest digits that say
/// which double they are, always with a fraction or an exponent, so that <c>1</c> and <c>1.0</c> stay apart.
/// </remarks>
public static class CanonicalJson
{
    /// <summary>Writes a JSON text in canonical form.</summary>
    /// <param name="utf8Json">One value in UTF-8, with white space around it or without.</param>
    /// <param name="output">Gets the canonical form in UTF-8; nothing where the text is faulty.</param>
    /// <param name="fault">What is wrong with the text, and where: half a character, a name that an object has twice, a
    /// value nested deeper than 128, and whatever isn't JSON.</param>
    /// <param name="dialect">What is read as JSON.</param>
    /// <returns>Whether it was written.</returns>
    public static bool TryWrite(
        ReadOnlySpan<byte> utf8Json,
        IBufferWriter<byte> output,
        out JsonFault fault,
        AuditDialect dialect = AuditDialect.Strict)
    {
        ArgumentNullException.ThrowIfNull(output);
        JsonTape tape = new();
        if (!tape.TryRead(utf8Json, dialect, out fault))
        {
            return false;
        }

        CanonicalWriter writer = new();
        writer.Begin([], tape);
        writer.Value(tape, 0);
        output.Write(writer.Written);
        return true;
    }

    /// <summary>A JSON text in canonical form.</summary>
    /// <param name="utf8Json">One value in UTF-8.</param>
    /// <param name="dialect">What is read as JSON.</param>
    /// <returns>The canonical form in UTF-8.</returns>
    /// <exception cref="FormatException">The text is faulty; the message says where.</exception>
    public static byte[] Encode(ReadOnlySpan<byte> utf8Json, AuditDialect dialect = AuditDialect.Strict)
    {
        ArrayBufferWriter<byte> output = new();
        return TryWrite(utf8Json, output, out JsonFault fault, dialect)
            ? output.WrittenSpan.ToArray()
            : throw new FormatException(fault.ToString());
    }
}

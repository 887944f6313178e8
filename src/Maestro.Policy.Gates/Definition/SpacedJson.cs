using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Maestro.Policy.Gates.Definition;

/// <summary>Hashes JSON in the form that the reference's hashes are made of: the canonical one, with a blank after
/// every comma and colon.</summary>
internal static class SpacedJson
{
    /// <summary>The SHA-256 hash of a value.</summary>
    /// <returns>64 lower-case hexadecimal digits; nothing where two readers could read the value differently.</returns>
    public static string? HashOf(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            return null;
        }

        ArrayBufferWriter<byte> canonical = new();
        return CanonicalJson.TryWrite(Encoding.UTF8.GetBytes(value.GetRawText()), canonical, out _)
            ? Convert.ToHexStringLower(SHA256.HashData(Spaced(canonical.WrittenSpan)))
            : null;
    }

    private static byte[] Spaced(ReadOnlySpan<byte> canonical)
    {
        List<byte> spaced = new(canonical.Length * 2);
        bool isText = false;
        for (int at = 0; at < canonical.Length; at++)
        {
            byte unit = canonical[at];
            spaced.Add(unit);
            if (isText && unit == '\\')
            {
                spaced.Add(canonical[++at]);
            }
            else if (unit == '"')
            {
                isText = !isText;
            }
            else if (!isText && (unit == ',' || unit == ':'))
            {
                spaced.Add((byte)' ');
            }
        }

        return [.. spaced];
    }
}

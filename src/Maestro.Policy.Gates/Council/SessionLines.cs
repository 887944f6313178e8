using System.Buffers;
using System.Text;

namespace Maestro.Policy.Gates.Council;

/// <summary>Reads a stream line by line, in bounded memory.</summary>
internal static class SessionLines
{
    private const int ChunkSize = 1 << 14;

    // No character takes more than three bytes for each of its UTF-16 code units.
    private const int MaxBytes = 3 * CouncilRecord.MaxLength;

    private static readonly UTF8Encoding Strict =
        new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads lines.</summary>
    /// <returns>Each line without its end; <see langword="null"/> for one that is too long or no UTF-8, after which
    /// nothing is read.</returns>
    public static IEnumerable<string?> Read(Stream utf8)
    {
        byte[] chunk = new byte[ChunkSize];
        ArrayBufferWriter<byte> line = new();
        for (int length = utf8.Read(chunk); length > 0; length = utf8.Read(chunk))
        {
            int start = 0;
            for (int end = IndexOfEnd(chunk, 0, length); end >= 0; end = IndexOfEnd(chunk, start, length))
            {
                line.Write(chunk.AsSpan(start..end));
                string? text = Decode(line);
                yield return text;
                if (text is null)
                {
                    yield break;
                }

                line.Clear();
                start = end + 1;
            }

            line.Write(chunk.AsSpan(start..length));
            if (line.WrittenCount > MaxBytes)
            {
                yield return null;
                yield break;
            }
        }

        if (line.WrittenCount > 0)
        {
            yield return Decode(line);
        }
    }

    private static int IndexOfEnd(byte[] chunk, int start, int length)
    {
        int end = chunk.AsSpan(start..length).IndexOf((byte)'\n');
        return end < 0 ? -1 : start + end;
    }

    private static string? Decode(ArrayBufferWriter<byte> line)
    {
        try
        {
            return line.WrittenCount > MaxBytes ? null : Strict.GetString(line.WrittenSpan);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}

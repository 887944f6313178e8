using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Maestro.Policy.Vocabulary.Reading;
using Maestro.Policy.Vocabulary.Reading.Faults;

namespace Maestro.Policy.Vocabulary;

/// <summary>Reads codebooks from bytes: bounded before anything is decoded, and never repairing bad UTF-8.</summary>
internal static class Utf8Codebook
{
    /// <summary>A UTF-16 unit takes three bytes at most, the mark another three.</summary>
    private const int MaxBytes = (CodebookReader.MaxLength * 3) + 3;

    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    public static CodebookReading Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > MaxBytes)
        {
            return CodebookReader.TooLong();
        }

        ReadOnlySpan<byte> content = bytes.StartsWith(Mark) ? bytes[Mark.Length..] : bytes;

        return Utf8.IsValid(content) ? CodebookReader.Read(Encoding.UTF8.GetString(content)) : Invalid(content);
    }

    public static CodebookReading Read(Stream stream)
    {
        if (stream.CanSeek && stream.Length > MaxBytes)
        {
            return CodebookReader.TooLong();
        }

        // A pipe or a device has no length: it is read up to one byte more than allowed.
        using MemoryStream bytes = new();
        byte[] buffer = new byte[64 * 1024];

        for (int read; bytes.Length <= MaxBytes && (read = stream.Read(buffer)) > 0;)
        {
            bytes.Write(buffer, 0, read);
        }

        return Read(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static CodebookReading Invalid(ReadOnlySpan<byte> content)
    {
        int valid = 0;

        while (Rune.DecodeFromUtf8(content[valid..], out _, out int consumed) == OperationStatus.Done)
        {
            valid += consumed;
        }

        string before = Encoding.UTF8.GetString(content[..valid]);
        FaultList faults = new(before);
        string bad = FormattableString.Invariant($"0x{content[valid]:X2}");
        faults.Add(FaultIds.Malformed, before.Length, 0, "", $"The byte {bad} is not UTF-8. Save the file as UTF-8.");

        return new CodebookReading(null, faults.InTextOrder());
    }
}

using System.Buffers;
using System.Text.Unicode;

namespace Maestro.Policy.Audit.Canonical;

/// <summary>A buffer that JSON is written to in UTF-8, with the escapes of the canonical form.</summary>
internal sealed class JsonBytes
{
    // What a UTF-16 unit takes in UTF-8 at most.
    private const int PerUnit = 3;

    private byte[] _bytes = new byte[1024];

    /// <summary>How much was written.</summary>
    public int Length { get; private set; }

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    /// <summary>A byte that was written.</summary>
    public byte this[Index index] => Written[index];

    /// <summary>Begins anew.</summary>
    public void Clear() => Length = 0;

    /// <summary>Takes back what was written after a length.</summary>
    public void Truncate(int length) => Length = length;

    /// <summary>Writes a byte.</summary>
    public void Append(byte value)
    {
        Reserve(1);
        _bytes[Length++] = value;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Reserve(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Room for bytes that are written elsewhere.</summary>
    public Span<byte> Take(int length)
    {
        Reserve(length);
        Span<byte> taken = _bytes.AsSpan(Length, length);
        Length += length;
        return taken;
    }

    /// <summary>Writes a text as a JSON string.</summary>
    /// <exception cref="ArgumentException">It holds half a character.</exception>
    public void AppendString(string text)
    {
        Reserve((PerUnit * text.Length) + 2);
        _bytes[Length] = (byte)'"';
        Span<byte> rest = _bytes.AsSpan(Length + 1);
        if (Utf8.FromUtf16(text, rest, out _, out int written, replaceInvalidSequences: false) != OperationStatus.Done)
        {
            throw new ArgumentException("A text holds half a character.", nameof(text));
        }

        if (rest[..written].IndexOfAny(Escaping.Needed) is var at and >= 0)
        {
            AppendEscaped(rest[..written].ToArray(), at);
            return;
        }

        rest[written] = (byte)'"';
        Length += written + 2;
    }

    private void AppendEscaped(ReadOnlySpan<byte> text, int at)
    {
        Reserve((Escaping.MaxLength * text.Length) + 2);
        _bytes[Length++] = (byte)'"';
        Length += Escaping.Write(text, at, _bytes.AsSpan(Length));
        _bytes[Length++] = (byte)'"';
    }

    private void Reserve(int length)
    {
        if (Length + length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(Length + length, 2 * _bytes.Length));
        }
    }
}

namespace Maestro.Policy.Audit.Canonical;

/// <summary>Writes what a tape holds in the one form that everybody hashes.</summary>
internal sealed class CanonicalWriter
{
    private byte[] _output = new byte[1024];
    private int _length;

    /// <summary>What was written.</summary>
    public ReadOnlySpan<byte> Written => _output.AsSpan(0, _length);

    /// <summary>Begins anew, with bytes that stand as they are.</summary>
    public void Begin(ReadOnlySpan<byte> prefix, JsonTape tape)
    {
        // A value takes no more room in this form than in any other, floats aside.
        int wanted = prefix.Length + tape.TextLength + (tape.Floats * ReferenceFloat.MaxLength);
        if (wanted > _output.Length)
        {
            _output = new byte[Math.Max(wanted, 2 * _output.Length)];
        }

        prefix.CopyTo(_output);
        _length = prefix.Length;
    }

    /// <summary>Writes a value.</summary>
    public void Value(JsonTape tape, int index)
    {
        ref readonly JsonToken token = ref tape[index];
        switch (token.Kind)
        {
            case JsonTokenKind.String:
                String(tape, token);
                break;
            case JsonTokenKind.Float:
                _length += ReferenceFloat.Write(ReferenceFloat.Parse(tape.Text(token)), _output.AsSpan(_length));
                break;
            case JsonTokenKind.Object:
                Object(tape, token, default);
                break;
            case JsonTokenKind.Array:
                Array(tape, index);
                break;
            case JsonTokenKind.Integer when tape.Text(token).SequenceEqual("-0"u8):
                Byte((byte)'0');
                break;
            default:
                Bytes(tape.Text(token));
                break;
        }
    }

    /// <summary>Writes an object without some of its members.</summary>
    public void Object(JsonTape tape, in JsonToken token, ReadOnlySpan<int> without)
    {
        Byte((byte)'{');
        bool isFirst = true;
        foreach (int member in tape.Members(token))
        {
            if (without.Contains(member + 1))
            {
                continue;
            }

            if (!isFirst)
            {
                Byte((byte)',');
            }

            isFirst = false;
            String(tape, tape[member]);
            Byte((byte)':');
            Value(tape, member + 1);
        }

        Byte((byte)'}');
    }

    private void Array(JsonTape tape, int index)
    {
        Byte((byte)'[');
        int end = tape[index].Next;
        for (int item = index + 1; item < end; item = tape[item].Next)
        {
            if (item > index + 1)
            {
                Byte((byte)',');
            }

            Value(tape, item);
        }

        Byte((byte)']');
    }

    private void String(JsonTape tape, in JsonToken token)
    {
        if (!token.HasEscapes)
        {
            Bytes(tape.Quoted(token));
            return;
        }

        Byte((byte)'"');
        ReadOnlySpan<byte> text = tape.Text(token);
        _length += Escaping.Write(text, text.IndexOfAny(Escaping.Needed), _output.AsSpan(_length));
        Byte((byte)'"');
    }

    private void Byte(byte value) => _output[_length++] = value;

    private void Bytes(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_output.AsSpan(_length));
        _length += bytes.Length;
    }
}

using System.Buffers;
using System.Text;
using Maestro.Policy.Audit.Canonical;
using Maestro.Policy.Audit.Rows;

namespace Maestro.Policy.Audit.Privacy;

/// <summary>Cleans a value that isn't text: the names and texts in it, at every depth.</summary>
internal sealed class JsonCleaner
{
    // Without one of these in its UTF-8 a text is neither address nor number; full-width forms begin with 0xEF.
    private static readonly SearchValues<byte> Suspicious = SearchValues.Create([.. "@0123456789"u8, 0xef]);

    private readonly TextCleaner _texts;
    private readonly JsonTape _tape;
    private readonly JsonBytes _output = new();

    private JsonCleaner(TextCleaner texts, JsonTape tape) => (_texts, _tape) = (texts, tape);

    /// <summary>Cleans a value.</summary>
    /// <returns>The same when nothing had to be done; a text when it is too long.</returns>
    /// <exception cref="AuditRowRefusedException">It holds what is to be refused.</exception>
    public static AuditValue Clean(TextCleaner texts, AuditValue value)
    {
        ReadOnlySpan<byte> json = value.Json;
        if (json.Length > texts.Privacy.MaxJsonLength)
        {
            return TextCut.Mark(json.Length);
        }

        if (!MayNeedIt(texts, json))
        {
            return value;
        }

        JsonTape tape = Read(json);
        if (IsClean(texts, tape))
        {
            return value;
        }

        JsonCleaner cleaner = new(texts, tape);
        cleaner.Value(0);
        ReadOnlySpan<byte> clean = cleaner._output.Written;
        return clean.Length > texts.Privacy.MaxJsonLength
            ? TextCut.Mark(json.Length)
            : AuditValue.FromTape(Read(clean), 0);
    }

    private static bool MayNeedIt(TextCleaner texts, ReadOnlySpan<byte> utf8) =>
        utf8.Length > texts.Privacy.MaxTextLength || utf8.ContainsAny(Suspicious);

    private static JsonTape Read(ReadOnlySpan<byte> json)
    {
        // A value of a row can't be faulty; it may come from a log that knows numbers which aren't finite.
        JsonTape tape = new();
        return tape.TryRead(json, AuditDialect.Reference, out JsonFault fault)
            ? tape
            : throw new FormatException(fault.ToString());
    }

    private static bool IsClean(TextCleaner texts, JsonTape tape)
    {
        char[]? decoded = null;
        bool isClean = true;
        for (int i = 0; i < tape.Count && isClean; i++)
        {
            ReadOnlySpan<byte> text = tape[i].Kind == JsonTokenKind.String ? tape.Text(tape[i]) : default;
            if (MayNeedIt(texts, text))
            {
                decoded ??= ArrayPool<char>.Shared.Rent(tape.TextLength);
                isClean = texts.IsClean(decoded.AsSpan(0, Encoding.UTF8.GetChars(text, decoded)));
            }
        }

        if (decoded is not null)
        {
            ArrayPool<char>.Shared.Return(decoded, clearArray: true);
        }

        return isClean;
    }

    private void Value(int index)
    {
        ref readonly JsonToken token = ref _tape[index];
        switch (token.Kind)
        {
            case JsonTokenKind.String:
                _output.AppendString(Cleaned(token));
                break;
            case JsonTokenKind.Object:
                Object(token);
                break;
            case JsonTokenKind.Array:
                Array(index);
                break;
            default:
                _output.Append(_tape.Text(token));
                break;
        }
    }

    private void Array(int index)
    {
        _output.Append((byte)'[');
        int end = _tape[index].Next;
        for (int item = index + 1; item < end; item = _tape[item].Next)
        {
            Separate('[');
            Value(item);
        }

        _output.Append((byte)']');
    }

    private void Object(in JsonToken token)
    {
        int[] members = _tape.Members(token).ToArray();
        string[] before = [.. members.Select(member => Decoded(_tape[member]))];
        string[] after = [.. before.Select(_texts.Clean)];
        if (!before.AsSpan().SequenceEqual(after))
        {
            NamesApart.Keep(before, after, _texts.Privacy);
            System.Array.Sort(after, members, Comparer<string>.Create(CodePointOrder.Compare));
        }

        _output.Append((byte)'{');
        for (int i = 0; i < members.Length; i++)
        {
            Separate('{');
            _output.AppendString(after[i]);
            _output.Append((byte)':');
            Value(members[i] + 1);
        }

        _output.Append((byte)'}');
    }

    private void Separate(char opened)
    {
        if (_output[^1] != opened)
        {
            _output.Append((byte)',');
        }
    }

    private string Cleaned(in JsonToken token) => _texts.Clean(Decoded(token));

    private string Decoded(in JsonToken token) => Encoding.UTF8.GetString(_tape.Text(token));
}

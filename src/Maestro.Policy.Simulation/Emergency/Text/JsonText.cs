using System.Text;

namespace Maestro.Policy.Simulation.Emergency.Text;

/// <summary>Writes JSON byte for byte as the reference does: spaced, in the order of writing, and with nothing escaped
/// but what has to be.</summary>
internal sealed class JsonText(Stream output, JsonStyle style) : IDisposable
{
    private const int Full = 1 << 16;

    private readonly MemoryStream _buffer = new();
    private int _depth;
    private bool _isOpened;
    private bool _needsComma;

    /// <summary>Begins an object or a list.</summary>
    public void Begin(char open)
    {
        Separate();
        Open((byte)open);
        _needsComma = false;
    }

    /// <summary>Begins a member that is an object or a list.</summary>
    public void Begin(string name, char open)
    {
        Name(name);
        Open((byte)open);
        _needsComma = false;
    }

    /// <summary>Ends what was begun last.</summary>
    public void End(char close)
    {
        Close((byte)close);
        _needsComma = true;
        if (_buffer.Length >= Full)
        {
            Flush();
        }
    }

    /// <summary>Writes a member.</summary>
    public void Member(string name, AuditValue value)
    {
        Name(name);
        Write(value);
        _needsComma = true;
    }

    /// <summary>Writes members.</summary>
    public void Members(IEnumerable<AuditField> fields)
    {
        foreach (AuditField field in fields)
        {
            Member(field.Name, field.Value);
        }
    }

    /// <summary>Writes a value that is JSON already, without blanks.</summary>
    public void Json(ReadOnlySpan<byte> json)
    {
        Separate();
        Break();
        Space(json);
        _needsComma = true;
    }

    /// <summary>Writes bytes as they are.</summary>
    public void Raw(ReadOnlySpan<byte> bytes) => _buffer.Write(bytes);

    /// <summary>Hands on what was written.</summary>
    public void Flush()
    {
        _buffer.WriteTo(output);
        _buffer.SetLength(0);
    }

    public void Dispose()
    {
        Flush();
        _buffer.Dispose();
    }

    private void Name(string name)
    {
        Separate();
        Break();
        Space(Encoding.UTF8.GetBytes(Quoted.Of(name)));
        _buffer.Write(": "u8);
    }

    private void Write(AuditValue value) =>
        Space(Encoding.UTF8.GetBytes(value.IsText ? Quoted.Of(value.ToString()) : value.ToString()));

    private void Separate()
    {
        if (_needsComma)
        {
            Comma();
            _needsComma = false;
        }
    }

    private void Comma()
    {
        _buffer.WriteByte((byte)',');
        NewLine(" "u8);
    }

    private void Open(byte bracket)
    {
        Break();
        _buffer.WriteByte(bracket);
        _depth++;
        _isOpened = true;
    }

    // An empty object has nothing inside, not even a line of its own.
    private void Close(byte bracket)
    {
        _depth--;
        if (!_isOpened)
        {
            NewLine([]);
        }

        _isOpened = false;
        _buffer.WriteByte(bracket);
    }

    // What comes first in an object begins a line.
    private void Break()
    {
        if (_isOpened)
        {
            NewLine([]);
            _isOpened = false;
        }
    }

    private void NewLine(ReadOnlySpan<byte> instead)
    {
        if (style == JsonStyle.Line)
        {
            _buffer.Write(instead);
            return;
        }

        _buffer.WriteByte((byte)'\n');
        for (int i = 0; i < _depth; i++)
        {
            _buffer.Write("  "u8);
        }
    }

    private void Space(ReadOnlySpan<byte> json)
    {
        for (int i = 0; i < json.Length; i++)
        {
            switch (json[i])
            {
                case (byte)'{' or (byte)'[':
                    Open(json[i]);
                    break;
                case (byte)'}' or (byte)']':
                    Close(json[i]);
                    break;
                case (byte)',':
                    Comma();
                    break;
                case (byte)':':
                    _buffer.Write(": "u8);
                    break;
                default:
                    Break();
                    int end = Quoted.End(json, i);
                    _buffer.Write(json[i..end]);
                    i = end - 1;
                    break;
            }
        }
    }
}

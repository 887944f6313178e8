using System.Text;

namespace Maestro.Policy.Generators.Writing;

/// <summary>C# in the making: lines with their indentation, ended by LF.</summary>
internal sealed class CodeText
{
    private const string Step = "    ";

    private readonly StringBuilder _text = new();
    private int _depth;

    public void Line(string line = "")
    {
        for (int i = 0; i < _depth && line.Length > 0; i++)
        {
            _text.Append(Step);
        }

        _text.Append(line).Append('\n');
    }

    public void Open(string header)
    {
        Line(header);
        Line("{");
        _depth++;
    }

    public void Close()
    {
        _depth--;
        Line("}");
    }

    public override string ToString() => _text.ToString();
}

using System.Text;
using System.Text.Unicode;

namespace Maestro.Policy.Compatibility.UnkeyedChains.Reading;

/// <summary>The lines of a file, as the reference splits them.</summary>
internal sealed class ChainText
{
    /// <summary>Longer files are refused.</summary>
    public const int MaxBytes = 8 * 1024 * 1024;

    /// <summary>Files of more lines are refused.</summary>
    public const int MaxLines = 100_000;

    private readonly List<ChainLine> _lines = [];

    /// <summary>The lines that aren't blank; none where the file isn't text or is too large.</summary>
    public IReadOnlyList<ChainLine> Lines => _lines;

    /// <summary>How many lines there are, with the blank ones.</summary>
    public int Count { get; private set; }

    public bool IsTooLarge { get; private set; }

    public bool IsUtf8 { get; private init; }

    public static ChainText Of(ReadOnlySpan<byte> file)
    {
        bool isTooLarge = file.Length > MaxBytes;
        ChainText text = new() { IsTooLarge = isTooLarge, IsUtf8 = isTooLarge || Utf8.IsValid(file) };
        if (!isTooLarge && text.IsUtf8)
        {
            text.Split(Encoding.UTF8.GetString(file));
        }

        return text;
    }

    private void Split(string text)
    {
        for (int from = 0; from < text.Length && !IsTooLarge;)
        {
            int length = text.AsSpan(from).IndexOfAny(ReferenceSpace.LineEnds);
            int to = length < 0 ? text.Length : from + length;
            Add(text.AsSpan(from..to));
            bool isPair = to + 1 < text.Length && text[to] == '\r' && text[to + 1] == '\n';
            from = to + (isPair ? 2 : 1);
        }
    }

    private void Add(ReadOnlySpan<char> line)
    {
        if (Count == MaxLines)
        {
            IsTooLarge = true;
            Count = 0;
            _lines.Clear();
            return;
        }

        Count++;
        ReadOnlySpan<char> content = line.Trim(ReferenceSpace.Spaces);
        if (!content.IsEmpty)
        {
            _lines.Add(new(Count, content.ToString()));
        }
    }
}

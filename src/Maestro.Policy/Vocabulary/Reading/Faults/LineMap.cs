namespace Maestro.Policy.Vocabulary.Reading.Faults;

/// <summary>Where the lines of a text begin; a line ends with LF, CR or both.</summary>
internal sealed class LineMap
{
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            bool isEnd = text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n'));

            if (isEnd)
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>The line and column of an offset, both from 1.</summary>
    public (int Line, int Column) Place(int offset)
    {
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;

        return (line + 1, offset - _starts[line] + 1);
    }
}

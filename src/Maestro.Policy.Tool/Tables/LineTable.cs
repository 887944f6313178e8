namespace Maestro.Policy.Tool.Tables;

/// <summary>A table of any number of lines. The first ones say how wide its columns are, so the others aren't
/// kept.</summary>
/// <param name="output">Gets it.</param>
/// <param name="width">How many cells a line may take; <see langword="null"/> where nobody counts, then nothing is
/// cut.</param>
/// <param name="columns">Its columns.</param>
internal sealed class LineTable(TextWriter output, int? width, params LineColumn[] columns)
{
    private const int Measured = 100;
    private const int Narrowest = 4;
    private const string Gap = "  ";

    private readonly List<string[]> _first = [];
    private int[]? _widths;

    /// <summary>Adds a line: a cell for each column, without characters that steer a terminal.</summary>
    public void Add(params string[] cells)
    {
        if (_widths is not null)
        {
            Write(cells, _widths);
            return;
        }

        _first.Add(cells);
        if (_first.Count == Measured)
        {
            Flush();
        }
    }

    /// <summary>Writes what was added so far. Without a line there is no head either.</summary>
    public void Flush()
    {
        if (_widths is not null || _first.Count == 0)
        {
            return;
        }

        _widths = Fitted([.. columns.Select((column, i) => Natural(column, i))]);
        Write([.. columns.Select(static column => column.Head)], _widths);
        foreach (string[] cells in _first)
        {
            Write(cells, _widths);
        }

        _first.Clear();
    }

    private int Natural(LineColumn column, int index) =>
        Math.Max(column.Least, _first.Select(cells => cells[index]).Append(column.Head).Max(CellText.Width));

    // The widest column gives way first, and firm ones last.
    private int[] Fitted(int[] widths)
    {
        int room = (width ?? int.MaxValue) - (Gap.Length * (widths.Length - 1));
        while (widths.Sum() > room)
        {
            int widest = Enumerable.Range(0, widths.Length)
                .OrderBy(i => widths[i] <= Narrowest).ThenBy(i => columns[i].IsFirm).ThenByDescending(i => widths[i])
                .First();
            if (widths[widest] <= Narrowest)
            {
                break;
            }

            widths[widest]--;
        }

        return widths;
    }

    private void Write(string[] cells, int[] widths)
    {
        string line = string.Join(Gap, cells.Select((cell, i) =>
            CellText.Pad(width is null ? cell : CellText.Fit(cell, widths[i]), widths[i], columns[i].IsRight)));
        output.WriteLine(width is { } most ? CellText.Fit(line.TrimEnd(), most) : line.TrimEnd());
    }
}

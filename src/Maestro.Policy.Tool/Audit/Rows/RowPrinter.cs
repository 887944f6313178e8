using System.Globalization;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Audit.Rows;

/// <summary>Prints rows: as a table for people, or as they are.</summary>
internal sealed class RowPrinter
{
    private const string Nothing = "-";
    private const int Roomy = 100;

    private readonly ToolHost _host;
    private readonly bool _hasLines;
    private readonly string _time;
    private readonly LineTable? _table;

    /// <summary>Makes a printer.</summary>
    /// <param name="host">Everything outside.</param>
    /// <param name="isJson">Whether rows are printed as they are.</param>
    /// <param name="hasLines">Whether a row's line was counted.</param>
    public RowPrinter(ToolHost host, bool isJson, bool hasLines = true)
    {
        _host = host;
        _hasLines = hasLines;
        int? width = isJson ? null : TableWidth.Of(host);
        _time = width < Roomy ? "yyyy-MM-ddTHH:mm:ssZ" : "yyyy-MM-ddTHH:mm:ss.fffZ";
        _table = isJson ? null : new(host.Output, width, Columns(hasLines, _time.Length));
    }

    /// <summary>Prints a row.</summary>
    public void Print(AuditEntry row)
    {
        if (_table is null)
        {
            _host.Output.WriteLine(_host.OutputTerminal is null ? row.Json : ShownJson.Of(row.Json));
            return;
        }

        _table.Add(
        [
            .. _hasLines ? [row.Line.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
            Time(row),
            Decision(row),
            Cell(row.Layer),
            Cell(row.LogEvent ?? row.Reason),
            Cell(row.RunId),
            OneLine.Of(row["reason_detail"]?.ToString() ?? ""),
        ]);
    }

    /// <summary>Lets everybody see what was printed.</summary>
    public void Flush()
    {
        _table?.Flush();
        _host.Output.Flush();
    }

    private static LineColumn[] Columns(bool hasLines, int time) =>
    [
        .. hasLines ? [new("line", 4, IsFirm: true, IsRight: true)] : Array.Empty<LineColumn>(),
        new("time", time, IsFirm: true), new("decision", 14, IsFirm: true), new("layer", 12), new("reason", 12),
        new("run", 8), new("detail"),
    ];

    private string Time(AuditEntry row) =>
        row.Time is { } time
            ? time.UtcDateTime.ToString(_time, CultureInfo.InvariantCulture)
            : (row["ts"] ?? row["ts_utc"]) is { } text ? Quoted(text.ToString()) : Nothing;

    // Invariant: only what is a verdict stands there without quotes.
    private static string Decision(AuditEntry row)
    {
        string word = row.Verdict is { } verdict ? verdict.ToWireName()
            : row.Decision is { } other ? Quoted(other)
            : row.LogEvent is not null ? "(log event)"
            : Nothing;
        return row.IsSealed == true ? word + " sealed" : word;
    }

    private static string Quoted(string text) => OneLine.Of($"\"{text}\"");

    private static string Cell(string? text) => text is null ? Nothing : OneLine.Of(text);
}

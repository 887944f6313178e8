using Maestro.Policy.Tool.Audit.Rows;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Lines;

namespace Maestro.Policy.Tool.Audit.Tail;

/// <summary>Prints the rows of a log from somewhere in the middle on.</summary>
internal sealed class TailPrinter(ToolHost host, string name, AuditDialect dialect, bool isJson)
{
    private readonly RowPrinter _rows = new(host, isJson, hasLines: false);

    /// <summary>Whether a line was no row.</summary>
    public bool HasFaults { get; private set; }

    /// <summary>Prints all rows that come.</summary>
    public async Task PrintAsync(Stream log, CancellationToken cancellation)
    {
        using LineReader lines = new(log);
        while (await lines.ReadAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.IsTooLong)
            {
                Tell($"not_json (A row has more than {LineReader.DefaultMaxBytes} bytes.)");
            }
            else if (line.Bytes.Span.ContainsAnyExcept(" \t\r"u8))
            {
                Print(line.Bytes.Span);
            }
        }

        Flush();
    }

    /// <summary>Lets everybody see what was printed.</summary>
    public void Flush() => _rows.Flush();

    private void Print(ReadOnlySpan<byte> line)
    {
        if (AuditReader.TryParse(line, out AuditEntry? row, out AuditLineFault fault, dialect))
        {
            _rows.Print(row);
        }
        else
        {
            Tell(LineFaults.Words(fault));
        }
    }

    // Where the line stands nobody counted: the beginning of the log was passed over.
    private void Tell(string fault)
    {
        HasFaults = true;
        host.Error.WriteLine(OneLine.Of($"{name}: a line is no row: {fault}"));
    }
}

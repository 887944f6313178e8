using System.CommandLine;
using Maestro.Policy.Tool.Audit.Rows;
using Maestro.Policy.Tool.Audit.Tail;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit tail</c>: shows the last rows of a log and those that follow,
/// unverified.</summary>
internal sealed class TailCommand(ToolHost host)
{
    private const int DefaultLines = 10;
    private const int MostLines = 1_000_000;

    private readonly Argument<string> _file = new("FILE") { Description = "The log." };

    private readonly Option<bool> _follow = new("--follow", "-f")
    {
        Description = "Go on with the rows that follow, until Ctrl-C.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<string?> _lines = new("--lines")
    {
        Description = "How many rows to begin with; by default 10.", HelpName = "N",
    };

    private readonly Option<bool> _reference = new("--reference")
    {
        Description = "Accept the JSON that the reference accepts: members twice, NaN.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Show the rows as they are, a JSON object a line.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("tail", "Shows the last rows, unverified, and with -f those that follow.")
        {
            _file, _follow, _lines, _reference, _json,
        };
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        int lines = WholeNumber.Of(parsed, _lines, least: 0, MostLines) ?? DefaultLines;
        string name = parsed.GetValue(_file)!;
        string path = host.Locate(name, "FILE");
        AuditDialect dialect = parsed.GetValue(_reference) ? AuditDialect.Reference : AuditDialect.Strict;
        TailPrinter printer = new(host, name, dialect, parsed.GetValue(_json));
        FileStream file;
        long start;
        try
        {
            file = GrowingFile.Open(path);
            start = TailStart.Of(file, lines);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            host.Complain($"'{name}' can't be read: {exception.Message}");
            return ExitCodes.Unreadable;
        }

        if (parsed.GetValue(_follow))
        {
            await FollowAsync(path, file, start, printer, cancellation).ConfigureAwait(false);
            return ExitCodes.Success;
        }

        using (file)
        {
            file.Position = start;
            await printer.PrintAsync(file, cancellation).ConfigureAwait(false);
            return printer.HasFaults ? ExitCodes.Faults : ExitCodes.Success;
        }
    }

    private async Task FollowAsync(
        string path, FileStream first, long start, TailPrinter printer, CancellationToken cancellation)
    {
        FileStream? file = first;
        try
        {
            while (file is not null)
            {
                using GrowingFile growing = new(path, file, host.Time, printer.Flush);
                growing.Begin(start);
                await printer.PrintAsync(growing, cancellation).ConfigureAwait(false);
                (file, start) = (growing.Next, 0);
                host.Complain("the log begins anew.");
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            printer.Flush();
        }
    }
}

using System.CommandLine;
using Maestro.Policy.Tool.Audit.Rows;
using Maestro.Policy.Tool.Hosting;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit show</c>: shows rows of logs, unverified.</summary>
internal sealed class ShowCommand(ToolHost host)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The logs; - for standard input.", Arity = ArgumentArity.OneOrMore,
    };

    private readonly FilterOptions _filter = new();

    private readonly Option<string?> _limit = new("--limit")
    {
        Description = "Show no more rows than this.", HelpName = "N",
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
        Command command = new("show", "Shows rows, unverified: 0 shown, 1 with lines that are no rows, 2 unreadable.")
        {
            _files,
        };
        _filter.AddTo(command);
        command.Options.Add(_limit);
        command.Options.Add(_reference);
        command.Options.Add(_json);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        RowFilter filter = _filter.Chosen(parsed);
        int left = WholeNumber.Of(parsed, _limit, least: 1) ?? int.MaxValue;
        bool isJson = parsed.GetValue(_json);
        string[] files = parsed.GetValue(_files)!;
        LogRows logs = new(host, parsed.GetValue(_reference) ? AuditDialect.Reference : AuditDialect.Strict);
        foreach (string file in files)
        {
            if (files.Length > 1 && !isJson && left > 0)
            {
                host.Output.WriteLine(OneLine.Of($"{file}:"));
            }

            RowPrinter printer = new(host, isJson);
            IEnumerable<AuditEntry> rows = logs.Of(file, new(host, file), cancellation);
            foreach (AuditEntry row in rows.Where(filter.Accepts).Take(left))
            {
                printer.Print(row);
                left--;
            }

            printer.Flush();
        }

        return logs.ExitCode;
    }
}

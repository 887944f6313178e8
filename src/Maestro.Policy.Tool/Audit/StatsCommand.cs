using System.CommandLine;
using Maestro.Policy.Tool.Audit.Rows;
using Maestro.Policy.Tool.Audit.Stats;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Audit;

/// <summary>The command <c>maestro audit stats</c>: sums logs up, unverified.</summary>
internal sealed class StatsCommand(ToolHost host)
{
    private readonly Argument<string[]> _files = new("FILE")
    {
        Description = "The logs, summed up together; - for standard input.", Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> _html = new("--html")
    {
        Description = "Write a page with charts as well, that needs no network and no script.", HelpName = "FILE",
    };

    private readonly Option<bool> _reference = new("--reference")
    {
        Description = "Accept the JSON that the reference accepts: members twice, NaN.", Arity = ArgumentArity.Zero,
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with one JSON document.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("stats", "Sums logs up, unverified: 0 done, 1 with lines that are no rows, 2 unreadable.")
        {
            _files, _html, _reference, _json,
        };
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string[] files = parsed.GetValue(_files)!;
        string? page = Page(parsed.GetValue(_html), files);
        LogRows logs = new(host, parsed.GetValue(_reference) ? AuditDialect.Reference : AuditDialect.Strict);
        LogStats stats = new();
        foreach (string file in files)
        {
            LineFaults faults = new(host, file);
            foreach (AuditEntry row in logs.Of(file, faults, cancellation))
            {
                stats.Add(row);
            }

            stats.Faults += faults.Count;
        }

        if (page is not null)
        {
            PageFile.Write(page, new StatsPage(stats, files).Text(), "--html");
        }

        if (parsed.GetValue(_json))
        {
            host.WriteJson(json => new StatsJson(json, stats).Write(files));
        }
        else
        {
            new StatsTable(host.Output, TableWidth.Of(host), stats).Write();
        }

        return logs.ExitCode;
    }

    // Invariant: no log is written over.
    private string? Page(string? page, string[] files)
    {
        if (page is null)
        {
            return null;
        }

        string path = ToolHost.Real(host.Locate(page, "--html"));
        return files.Any(file => file.Length > 0 && ToolHost.Real(host.Locate(file, "FILE")) == path)
            ? throw new UsageException($"--html would write over the log '{page}'.")
            : path;
    }
}

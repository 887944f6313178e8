using System.CommandLine;
using System.Text;
using Maestro.Policy.Simulation.Emergency;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Simulate;

/// <summary>The command <c>maestro simulate emergency</c>: a batch of emergency contracts.</summary>
internal sealed class EmergencyCommand(ToolHost host)
{
    private readonly EmergencyArguments _arguments = new(host);

    private readonly Option<string?> _report = new("--report")
    {
        Description = "Write a page with charts as well, that needs no network and no script.", HelpName = "FILE",
    };

    private readonly Option<bool> _json = new("--json")
    {
        Description = "Answer with the result's repro_summary.", Arity = ArgumentArity.Zero,
    };

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("emergency", "Simulates emergency contracts: 0 done, 130 interrupted.");
        _arguments.AddTo(command);
        command.Options.Add(_report);
        command.Options.Add(_json);
        command.SetAction((parsed, cancellation) => Task.FromResult(Run(parsed, cancellation)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken cancellation)
    {
        string? report = parsed.GetValue(_report) is { } file ? PageFile.Probe(host, file, "--report") : null;
        TrustCurve trust = new();
        EmergencyOptions options = _arguments.Options(parsed) with
        {
            AfterRun = report is null ? null : run => trust.Add(run.TrustAfter.Score),
        };
        EmergencyResult result = RunProgress.Show(
            host, options.Runs, progress => Simulate(options, progress, cancellation));
        if (report is not null)
        {
            PageFile.Write(report, new EmergencyPage(result, trust).Text(), "--report");
        }

        if (parsed.GetValue(_json))
        {
            host.Output.Write(Summary(result));
        }
        else
        {
            new EmergencyTable(host.Output, TableWidth.Of(host), result).Write();
        }

        return Complain(result);
    }

    private static EmergencyResult Simulate(
        EmergencyOptions options, IProgress<EmergencyProgress>? progress, CancellationToken cancellation)
    {
        try
        {
            return EmergencySimulator.Run(options, progress, cancellation);
        }
        catch (ArgumentException exception)
        {
            throw new UsageException(OptionWords.Of(exception));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(exception.Message);
        }
    }

    private int Complain(EmergencyResult result)
    {
        foreach (string fault in result.StoreFaults)
        {
            host.Complain(fault);
        }

        if (result.RunsDone == result.RunsAsked)
        {
            return ExitCodes.Success;
        }

        host.Complain($"interrupted after {result.RunsDone} of {result.RunsAsked} runs; what was done is saved.");
        return ExitCodes.Interrupted;
    }

    private static string Summary(EmergencyResult result)
    {
        using MemoryStream summary = new();
        result.WriteSummary(summary);
        return Encoding.UTF8.GetString(summary.ToArray());
    }
}

using System.CommandLine;
using Maestro.Policy.Tool.Hosting;
using Maestro.Policy.Tool.Pages;
using Maestro.Policy.Tool.Tables;

namespace Maestro.Policy.Tool.Council;

/// <summary>The command <c>maestro council</c>: a question goes to several members, and a gate decides whether they
/// agree.</summary>
internal sealed class CouncilCommand(ToolHost host)
{
    private readonly CouncilArguments _arguments = new(host);

    /// <summary>The command, ready for the parser.</summary>
    public Command Build()
    {
        Command command = new("council", "Puts a question to a council: 0 RUN, it agrees; 1 STOP; 2 HITL.");
        _arguments.AddTo(command);
        command.Subcommands.Add(new ReplayCommand(host).Build());
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        if (_arguments.Read(parsed) is not { } request)
        {
            return ExitCodes.Usage;
        }

        CouncilResult result = await new CouncilRun(host, request).PlayAsync(cancellation).ConfigureAwait(false);
        if (request.Page is { } page)
        {
            PageFile.Write(page, new CouncilPage(result).Text(), "--report");
        }

        if (request.Json)
        {
            host.WriteJson(json => CouncilJson.Write(json, result));
        }
        else
        {
            new CouncilTable(host.Output, TableWidth.Of(host), result).Write();
        }

        return ExitCodes.Of(result.Decision.Verdict);
    }
}
